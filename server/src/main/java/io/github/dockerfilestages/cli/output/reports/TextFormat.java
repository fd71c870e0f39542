package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Colour;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.Count;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/** Diagnostics for people, as compilers show them. */
public final class TextFormat {
    private final Console console;

    public TextFormat(Console console) {
        this.console = console;
    }

    public static void print(CheckResult result, Console console) {
        var printer = new TextFormat(console);
        result.files().forEach(printer::print);
        console.print(summary(result));
    }

    public void print(CheckedFile file) {
        for (LocatedDiagnostic finding : file.findings()) {
            Colour colour = colour(finding.severity());
            String title = finding.severity().jsonName() + "[" + finding.code().id() + "]";
            print(file, finding.range(), colour, title, finding.message(), '^');
            for (LocatedDiagnostic.LocatedRelated related : finding.related()) {
                print(file.holderOf(related), related.range(), Colour.CYAN, "note", related.message(), '-');
            }
        }
    }

    private void print(CheckedFile file, TextRange range, Colour colour, String title, String message, char mark) {
        Position start = PositionRange.of(file.text(), range).start();
        String place = file.name() + ":" + (start.line() + 1) + ":" + (start.character() + 1) + ": ";
        console.print(console.paint(Colour.BOLD, ShownText.line(place))
                + console.paint(colour, title + ": ")
                + ShownText.line(message));
        new Excerpt(file.text(), range, console.excerptWidth())
                .lines(mark, marks -> console.paint(colour, marks))
                .forEach(console::print);
    }

    private static Colour colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Colour.RED;
            case WARNING -> Colour.YELLOW;
            case INFORMATION -> Colour.BLUE;
            case HINT -> Colour.CYAN;
        };
    }

    /** How many findings there are, in a sentence. */
    public static String summary(CheckResult result) {
        List<String> counts = Stream.of(Severity.values())
                .filter(severity -> result.count(severity) > 0)
                .map(severity -> Count.of(result.count(severity), severity.jsonName()))
                .toList();
        return counts.isEmpty()
                ? "No findings in " + Count.of(result.files().size(), "file") + "."
                : String.join(", ", counts) + " in " + result.filesWithFindings() + " of "
                        + Count.of(result.files().size(), "file") + ".";
    }
}
