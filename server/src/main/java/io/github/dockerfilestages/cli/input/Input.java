package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.graph.BuildPlan;
import io.github.dockerfilestages.ide.graph.PathsReporter;
import io.github.dockerfilestages.ide.graph.PathsReporter.TakenPath;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.ide.graph.StagesReport;
import io.github.dockerfilestages.ide.graph.StagesReporter;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** A Dockerfile that a command has read, with its diagnosis. */
public record Input(InputPath path, DiagnosedDockerfile read) {

    /** The same Dockerfile with the diagnostics that the user has chosen. */
    public Input with(RuleOptions rules) {
        Diagnosis diagnosis = read.diagnosis();
        return new Input(
                path,
                new DiagnosedDockerfile(
                        read.project(), read.dockerfile(), diagnosis.with(rules.over(diagnosis.settings()))));
    }

    /** The same Dockerfile after edits of its text. */
    public Input after(List<TextEdit> edits) {
        Diagnosis edited = read.diagnosis().after(read.model().edit(edits));
        return new Input(path, new DiagnosedDockerfile(read.project(), read.dockerfile(), edited));
    }

    /** The title that the user sees. */
    public String title() {
        return titled(path.shown());
    }

    /** The stage that a user names as the target of a build. */
    public Optional<Stage> target(String name) {
        return BuildPlan.target(read.model().table(), name);
    }

    /** The stages as a graph, or with a target only what it needs. */
    public StageGraph graph(Optional<Stage> target) {
        StageGraph graph = StageGraph.of(titled(path.relative()), read.project(), read.dockerfile());
        return target.map(graph::only).orElse(graph);
    }

    /** All that is known of the stages, or with a target of what it needs. */
    public StagesReport report(Optional<Stage> target) {
        return target.map(stage -> StagesReporter.report(path.relative(), read, path::relative, stage))
                .orElseGet(() -> StagesReporter.report(path.relative(), read, path::relative));
    }

    /** The stages, or with a target those that it needs. */
    public List<Stage> stages(Optional<Stage> target) {
        StageTable table = read.model().table();
        return target.map(stage -> BuildPlan.of(table, stage).stages().stream()
                        .map(table::stage)
                        .toList())
                .orElse(table.stages());
    }

    /**
     * The paths that its stages take from one another.
     *
     * @param stage the name or index of the only stage whose paths are wanted
     */
    public List<TakenPath> paths(Optional<String> stage) {
        return PathsReporter.report(path.relative(), read.project(), read.dockerfile(), stage);
    }

    /** The title of an inline Dockerfile includes the names of its builds. */
    private String titled(String file) {
        ProjectDockerfile dockerfile = read.dockerfile();
        List<String> builds = read.project().buildFile(dockerfile.path()).stream()
                .flatMap(around -> around.content().builds().stream())
                .filter(build ->
                        dockerfile.inline().isPresent() && build.inline().equals(dockerfile.inline()))
                .flatMap(build -> build.name().stream())
                .map(Value::text)
                .toList();
        return builds.isEmpty() ? file : file + ": " + String.join(", ", builds);
    }
}
