package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.StageGraph;
import io.github.dockerfilestages.ide.StagesReport;
import io.github.dockerfilestages.ide.diagnostics.DiagnosedDockerfile;

/** A Dockerfile that a command has read, with all that is known about it. */
record Input(InputPath path, DiagnosedDockerfile read) {

    StageGraph graph() {
        return StageGraph.of(path.relative(), read.project(), read.dockerfile());
    }

    StagesReport report() {
        return StagesReport.of(path.relative(), read, path::relative);
    }
}
