package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.console.Colour;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.Input;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.ShownText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stages for people: a row for each stage with its base, followed by a row for each of its other dependencies.
 *
 * @param title the name of the Dockerfile
 */
record StageList(String title, List<Entry> entries) {
    private static final int INDEX = 4;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ROW = 200;

    /** A stage and its rows. */
    record Entry(int index, String label, List<String> rows) {}

    /** The stages of a Dockerfile, or with a target those that it needs. */
    static StageList of(Input file, Optional<Stage> target) {
        StageTable table = file.read().model().table();
        List<Entry> entries = file.stages(target).stream()
                .map(stage -> new Entry(stage.index(), label(stage), rows(table, stage)))
                .toList();
        return new StageList(file.title(), entries);
    }

    /** Prints the stages of one Dockerfile under its name. */
    void print(Console console) {
        console.print(console.paint(Colour.BOLD, ShownText.line(title)));
        int width =
                entries.stream().mapToInt(entry -> entry.label().length()).max().orElse(0);
        for (Entry entry : entries) {
            String number = String.valueOf(entry.index());
            String index = " ".repeat(Math.max(0, INDEX - number.length())) + number + "  ";
            String label = entry.label();
            String lead = index + console.paint(Colour.GREEN, label) + " ".repeat(width - label.length() + 2);
            List<String> rows = entry.rows();
            console.print(rows.isEmpty() ? Blanks.stripTrailing(lead) : lead + rows.get(0));
            rows.stream().skip(1).forEach(row -> console.print(" ".repeat(index.length() + width + 2) + row));
        }
    }

    /** Cuts a very long label: otherwise most of the output would be the padding of all other labels. */
    private static String label(Stage stage) {
        return cut(stage.label(), LONGEST_LABEL);
    }

    private static String cut(String text, int longest) {
        String shown = ShownText.line(text);
        return shown.length() <= longest ? shown : shown.substring(0, longest - 1) + "…";
    }

    private static List<String> rows(StageTable table, Stage stage) {
        return table.referencesOf(stage).stream()
                .filter(reference -> reference.kind() != ReferenceKind.ARG)
                .map(reference -> cut(form(reference) + meaning(table, reference), LONGEST_ROW))
                .toList();
    }

    private static String form(Reference reference) {
        return switch (reference.kind()) {
            case FROM -> "FROM ";
            case COPY -> "COPY --from=";
            case ONBUILD_COPY -> "ONBUILD COPY --from=";
            case ONBUILD_MOUNT -> "ONBUILD RUN --mount=from=";
            default -> "RUN --mount=from=";
        };
    }

    private static String meaning(StageTable table, Reference reference) {
        String value = reference.value();
        ReferenceProblem problem = reference.resolution().problem();
        String shown = problem == ReferenceProblem.NONE || problem == ReferenceProblem.BASE
                ? ""
                : " (" + problem.name().toLowerCase(Locale.ROOT) + ")";
        return switch (reference.resolution().kind()) {
            case STAGE -> value + " -> stage " + reference.resolution().stage().orElseThrow() + shown;
            case INVALID -> value + " -> invalid" + shown;
            case BUILD_CONTEXT -> value + " -> build context";
            default -> value + expansion(table, reference);
        };
    }

    /** The value of a base with variables. */
    private static String expansion(StageTable table, Reference reference) {
        return table.stage(reference.stage())
                .base()
                .filter(base -> reference.kind() == ReferenceKind.FROM)
                .map(Base::expansion)
                .map(Expansion::text)
                .filter(text -> !text.equals(reference.value()))
                .map(text -> " -> " + text)
                .orElse("");
    }
}
