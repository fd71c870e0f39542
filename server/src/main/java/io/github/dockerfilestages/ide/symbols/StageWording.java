package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Expansion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.TextRange;

/** How stages are called in what a user reads. */
public final class StageWording {
    private static final int LONGEST = 120;

    private StageWording() {}

    /** The alias as declared; for a stage without one its number. */
    public static String title(Stage stage) {
        return stage.alias().map(Word::value).map(StageWording::cut).orElseGet(() -> number(stage));
    }

    /** {@code stage 2}, counted from 0 as {@code --from=2} does. */
    public static String number(Stage stage) {
        return "stage " + stage.index();
    }

    /** What a stage is built from: what its base becomes with the build's arguments, or as written where that fails. */
    public static String base(Stage stage) {
        return stage.base().map(StageWording::base).map(StageWording::cut).orElse("");
    }

    /** What a stage is built from, as written; empty while that is missing. */
    public static String writtenBase(Stage stage) {
        return stage.base().map(base -> cut(base.word().value())).orElse("");
    }

    /** Both: {@code stage 2 · golang:1.22}. */
    public static String detail(Stage stage) {
        String base = base(stage);
        return base.isEmpty() ? number(stage) : number(stage) + " · " + base;
    }

    /** The surface form of a reference. */
    public static String site(ReferenceKind site) {
        return switch (site) {
            case FROM -> "FROM";
            case COPY -> "COPY";
            case MOUNT, MOUNT_WITHOUT_FROM, CACHE_WITHOUT_FROM -> "mount";
            case ONBUILD_COPY -> "ONBUILD COPY";
            case ONBUILD_MOUNT -> "ONBUILD mount";
            case ARG -> "ARG";
        };
    }

    /** The line of a reference as people count, from 1. */
    public static int line(StageModel model, Reference reference) {
        return line(model, model.range(reference));
    }

    /** The line where a range starts as people count, from 1. */
    public static int line(StageModel model, TextRange range) {
        return model.text().lineNumber(range.start());
    }

    /** A text from the file, cut where no reader needs more of it. */
    public static String cut(String text) {
        return ShownText.lines(cut(text, LONGEST));
    }

    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    private static String base(Base base) {
        Expansion expansion = base.expansion();
        return expansion.text().isEmpty() ? base.word().value() : expansion.text();
    }
}
