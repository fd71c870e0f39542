package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.input.Input;
import io.github.dockerfilestages.ide.graph.DotGraph;
import io.github.dockerfilestages.ide.graph.MermaidGraph;
import java.util.Locale;

/** How {@code stages} prints the stages of Dockerfiles. */
public enum StagesFormat {
    TEXT,
    JSON,
    JSONL,
    MERMAID,
    DOT;

    public StagesOutput<?> output() {
        return switch (this) {
            case TEXT ->
                new StagesOutput<>(StageList::of, (lists, console) -> lists.forEach(list -> list.print(console)));
            case JSON -> new StagesOutput<>(Input::report, (reports, console) -> console.print(Json.indented(reports)));
            case JSONL ->
                new StagesOutput<>(
                        (file, target) -> Json.line(file.report(target)),
                        (lines, console) -> lines.forEach(console::print));
            case MERMAID ->
                new StagesOutput<>(
                        Input::graph, (graphs, console) -> console.out().print(MermaidGraph.of(graphs)));
            case DOT ->
                new StagesOutput<>(
                        Input::graph, (graphs, console) -> console.out().print(DotGraph.of(graphs)));
        };
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
