package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.ide.graph.StagesReport;
import io.github.dockerfilestages.ide.graph.StagesReporter;
import java.util.List;

/** A Dockerfile that a command has read, with its diagnosis. */
public record Input(InputPath path, DiagnosedDockerfile read) {

    /** The title that the user sees. */
    public String title() {
        return titled(path.shown());
    }

    public StageGraph graph() {
        return StageGraph.of(titled(path.relative()), read.project(), read.dockerfile());
    }

    public StagesReport report() {
        return StagesReporter.report(path.relative(), read, path::relative);
    }

    /** The title of an inline Dockerfile includes the names of its builds. */
    private String titled(String file) {
        List<String> builds = read.project().buildsAround(read.dockerfile());
        return builds.isEmpty() ? file : file + ": " + String.join(", ", builds);
    }
}
