package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.StageGraph;
import io.github.dockerfilestages.ide.StagesReport;
import io.github.dockerfilestages.ide.diagnostics.DiagnosedDockerfile;
import java.util.List;

/** A Dockerfile that a command has read, with all that is known about it. */
record Input(InputPath path, DiagnosedDockerfile read) {

    /** What to call it for people. */
    String title() {
        return titled(path.shown());
    }

    StageGraph graph() {
        return StageGraph.of(titled(path.relative()), read.project(), read.dockerfile());
    }

    StagesReport report() {
        return StagesReport.of(path.relative(), read, path::relative);
    }

    /** A Dockerfile inside a build file is called after its builds too. */
    private String titled(String file) {
        List<String> builds = read.project().buildsAround(read.dockerfile());
        return builds.isEmpty() ? file : file + ": " + String.join(", ", builds);
    }
}
