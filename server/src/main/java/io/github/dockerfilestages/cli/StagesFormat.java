package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.DotGraph;
import io.github.dockerfilestages.ide.MermaidGraph;
import io.github.dockerfilestages.ide.StageGraph;
import java.util.List;
import java.util.Locale;

/** How {@code stages} prints the stages of Dockerfiles. */
enum StagesFormat {
    TEXT,
    JSON,
    JSONL,
    MERMAID,
    DOT;

    void print(List<Input> files, Console console) {
        switch (this) {
            case TEXT -> new StageList(console).print(files);
            case JSON ->
                console.print(Json.indented(files.stream().map(Input::report).toList()));
            case JSONL -> files.forEach(file -> console.print(Json.line(file.report())));
            case MERMAID -> console.out().print(MermaidGraph.of(graphs(files)));
            case DOT -> console.out().print(DotGraph.of(graphs(files)));
        }
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<StageGraph> graphs(List<Input> files) {
        return files.stream().map(file -> file.graph()).toList();
    }
}
