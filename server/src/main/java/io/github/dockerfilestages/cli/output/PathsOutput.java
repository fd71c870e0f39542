package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.console.Colour;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.Input;
import io.github.dockerfilestages.ide.graph.PathsReporter.PlaceEntry;
import io.github.dockerfilestages.ide.graph.PathsReporter.TakenPath;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The output of {@code paths} before it is printed, so that a file that fails leaves no output. */
public final class PathsOutput {
    private final PathsFormat format;
    private final Optional<String> stage;
    private final List<TakenPath> taken = new ArrayList<>();

    /**
     * @param stage the name or index of the only stage of interest
     */
    public PathsOutput(PathsFormat format, Optional<String> stage) {
        this.format = format;
        this.stage = stage;
    }

    public void add(Input file) {
        taken.addAll(file.paths(stage));
    }

    public void print(Console console) {
        switch (format) {
            case JSON -> console.print(Json.indented(taken));
            case JSONL -> taken.forEach(path -> console.print(Json.line(path)));
            case TEXT -> printText(console);
        }
    }

    private void printText(Console console) {
        String file = "";
        for (TakenPath path : taken) {
            if (!path.file().equals(file)) {
                file = path.file();
                console.print(console.paint(Colour.BOLD, ShownText.line(file)));
            }
            String source = console.paint(Colour.GREEN, ShownText.line(path.source()));
            String stage = ShownText.line(path.stageName());
            console.print(row(path.range(), source + "  from stage '" + stage + "'"));
            console.print("       "
                    + path.places().stream()
                            .findFirst()
                            .map(PathsOutput::place)
                            .orElse("      nothing in the file makes it"));
        }
    }

    private static String place(PlaceEntry place) {
        String certainty = place.certainty().name().toLowerCase(Locale.ROOT);
        return row(place.range(), ShownText.line(place.text()) + "  (" + certainty + ")");
    }

    private static String row(PositionRange range, String text) {
        return String.format("%5d  %s", range.start().line() + 1, text);
    }
}
