package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.graph.DotGraph;
import io.github.dockerfilestages.ide.graph.MermaidGraph;
import io.github.dockerfilestages.ide.graph.StagesReport;
import io.github.dockerfilestages.ide.graph.StagesReporter;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.web.Answers.StageGraph;
import io.github.dockerfilestages.web.Answers.StageGraphEdge;
import io.github.dockerfilestages.web.Answers.StageGraphNode;
import java.util.List;
import java.util.Optional;

/** The stages of a document as a graph and as a report. */
record GraphAnswers(Asked asked) {

    Optional<StageGraph> graph() {
        return found().map(graph -> new StageGraph(
                graph.file(),
                graph.nodes().stream().map(this::node).toList(),
                graph.edges().stream().map(this::edge).toList()));
    }

    private Optional<io.github.dockerfilestages.ide.graph.StageGraph> found() {
        return asked.file()
                .dockerfile()
                .map(dockerfile -> io.github.dockerfilestages.ide.graph.StageGraph.of(
                        asked.file().document().uri().readableName(),
                        asked.file().project(),
                        dockerfile));
    }

    private StageGraphNode node(io.github.dockerfilestages.ide.graph.StageGraph.Node node) {
        return new StageGraphNode(
                node.id(),
                node.kind(),
                node.label(),
                node.location().map(location -> asked.places().uri(location.file())),
                node.location().map(asked.places()::range));
    }

    private StageGraphEdge edge(io.github.dockerfilestages.ide.graph.StageGraph.Edge edge) {
        return new StageGraphEdge(
                edge.source(),
                edge.target(),
                edge.kind(),
                asked.places().uri(edge.location().file()),
                asked.places().range(edge.location()),
                edge.paths());
    }

    Optional<String> text(String format) {
        return found().map(List::of)
                .map(graphs -> format.equals("dot") ? DotGraph.of(graphs) : MermaidGraph.of(graphs));
    }

    List<StagesReport> reports() {
        String file = asked.file().document().uri().readableName();
        return asked.file().diagnosedDockerfiles().stream()
                .map(read -> StagesReporter.report(file, read, this::name))
                .toList();
    }

    private String name(FilePath path) {
        return asked.file().project().rootOf(path).map(path::relativeTo).orElseGet(path::name);
    }
}
