package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;

/**
 * A Dockerfile of a project with what is wrong with it, by what the other files there say of it.
 *
 * <p>Invariant: the Dockerfile has the model of the diagnosis.
 */
public record DiagnosedDockerfile(Project project, ProjectDockerfile dockerfile, Diagnosis diagnosis) {

    /** A Dockerfile that is diagnosed in its project already. */
    public DiagnosedDockerfile {
        dockerfile = dockerfile.with(diagnosis.model());
    }

    /**
     * Diagnoses a Dockerfile, be it one of the project or a text that stands in its place.
     *
     * @param parameters what builds are told beside what other files say
     * @param choice what the user chose
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
