package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.graph.StageGraph.Edge;
import io.github.dockerfilestages.ide.graph.StageGraph.Node;
import io.github.dockerfilestages.text.ShownText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes stage graphs in the language of Graphviz: stages are boxes, everything else is an ellipse; bases are solid
 * arrows.
 */
public final class DotGraph {
    private final StringBuilder dot = new StringBuilder("digraph stages {\n  rankdir=LR;\n");

    private DotGraph() {}

    /** Several graphs become several clusters of one graph. */
    public static String of(List<StageGraph> graphs) {
        var result = new DotGraph();
        for (int index = 0; index < graphs.size(); index++) {
            result.cluster(graphs.get(index), index);
        }
        return result.dot.append("}\n").toString();
    }

    private void cluster(StageGraph graph, int index) {
        dot.append("  subgraph cluster_").append(index).append(" {\n");
        dot.append("    label=").append(quoted(graph.file())).append(";\n");
        String prefix = "f" + index;
        for (Node node : graph.nodes()) {
            String shape = node.isStage() ? "box" : "ellipse";
            dot.append("    ").append(prefix).append(node.id());
            dot.append(" [label=")
                    .append(quoted(node.label()))
                    .append(", shape=")
                    .append(shape)
                    .append("];\n");
        }
        Set<String> arrows = new LinkedHashSet<>();
        for (Edge edge : graph.edges()) {
            String style = edge.kind().equals("base") ? "" : " [style=dashed, label=" + quoted(edge.kind()) + "]";
            arrows.add("    " + prefix + edge.source() + " -> " + prefix + edge.target() + style + ";\n");
        }
        arrows.forEach(dot::append);
        dot.append("  }\n");
    }

    private static String quoted(String text) {
        return "\"" + ShownText.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
