package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;

/**
 * A Dockerfile of a project with its diagnostics, which take the other files of the project into account.
 *
 * <p>Invariant: the Dockerfile has the model of the diagnosis.
 */
public record DiagnosedDockerfile(Project project, ProjectDockerfile dockerfile, Diagnosis diagnosis) {

    /** A Dockerfile that is already diagnosed in its project. */
    public DiagnosedDockerfile {
        dockerfile = dockerfile.with(diagnosis.paths());
    }

    /**
     * Diagnoses a Dockerfile of the project, or a changed text of one.
     *
     * @param parameters the build parameters that do not come from other files
     * @param choice the user's settings
     */
    public static DiagnosedDockerfile of(
            Project project, ProjectDockerfile dockerfile, BuildParameters parameters, DiagnosticSettings choice) {
        Diagnosis diagnosis = Diagnosis.of(dockerfile.model(), choice).in(project, dockerfile.id(), parameters, choice);
        return new DiagnosedDockerfile(project, dockerfile, diagnosis);
    }

    public StageModel model() {
        return diagnosis.model();
    }
}
