package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.StageGraph;
import io.github.dockerfilestages.ide.StagesReport;
import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;

/**
 * A Dockerfile that a command has read, with all that is known about it.
 *
 * @param id which Dockerfile of the project it is
 */
record Input(InputPath path, Diagnosis diagnosis, DockerfileId id, Project project) {

    StageGraph graph() {
        return StageGraph.of(path.relative(), project, ProjectDockerfile.of(id.file(), diagnosis.model()));
    }

    StagesReport report() {
        return StagesReport.of(path.relative(), diagnosis, project, id, path::relative);
    }
}
