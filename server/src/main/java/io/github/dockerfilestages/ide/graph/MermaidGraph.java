package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.graph.StageGraph.Edge;
import io.github.dockerfilestages.ide.graph.StageGraph.Node;
import io.github.dockerfilestages.text.ShownText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes stage graphs as a Mermaid flowchart: stages are boxes, everything else is rounded; bases are solid arrows. */
public final class MermaidGraph {
    /** Characters without a special meaning in a quoted label. They stay readable in the source of the chart. */
    private static final String PLAIN = " -_./:@,()+=~'{}";

    private final StringBuilder chart = new StringBuilder("flowchart LR\n");

    private MermaidGraph() {}

    /** Several graphs become several frames of one chart. */
    public static String of(List<StageGraph> graphs) {
        var mermaid = new MermaidGraph();
        for (int index = 0; index < graphs.size(); index++) {
            mermaid.frame(graphs.get(index), "f" + index);
        }
        return mermaid.chart.toString();
    }

    private void frame(StageGraph graph, String frame) {
        chart.append("  subgraph ").append(frame).append(label("[", graph.file(), "]\n"));
        for (Node node : graph.nodes()) {
            String box = node.isStage() ? label("[", node.label(), "]\n") : label("([", node.label(), "])\n");
            chart.append("    ").append(frame).append(node.id()).append(box);
        }
        Set<String> arrows = new LinkedHashSet<>();
        for (Edge edge : graph.edges()) {
            String arrow = edge.kind().equals("base") ? " --> " : " -. " + edge.kind() + " .-> ";
            arrows.add("    " + frame + edge.source() + arrow + frame + edge.target() + "\n");
        }
        arrows.forEach(chart::append);
        chart.append("  end\n");
    }

    private static String label(String open, String text, String close) {
        return open + "\"" + escaped(text) + "\"" + close;
    }

    /**
     * Writes all other characters by number: Mermaid interprets quotes, HTML, Markdown and its own directives, and
     * formulas between two dollar signs.
     */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        ShownText.line(text).codePoints().forEach(c -> {
            boolean isDollar = c == '$' && !text.contains("$$");
            if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || isDollar) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
