package io.github.dockerfilestages.ide.wording;

import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.TextRange;

/** Names stages and references for messages to users. */
public final class StageWording {
    private static final int LONGEST = 120;

    private StageWording() {}

    /** The declared alias; for a stage without one, its number. */
    public static String title(Stage stage) {
        return stage.alias().map(Word::value).map(StageWording::cut).orElseGet(() -> number(stage));
    }

    /** {@code stage 2}, counted from 0 as in {@code --from=2}. */
    public static String number(Stage stage) {
        return "stage " + stage.index();
    }

    /** The base of a stage, expanded with the build's arguments; as written if that fails. */
    public static String base(Stage stage) {
        return stage.base().map(StageWording::base).map(StageWording::cut).orElse("");
    }

    /** The base of a stage as written; empty while it is missing. */
    public static String writtenBase(Stage stage) {
        return stage.base().map(base -> cut(base.word().value())).orElse("");
    }

    /** Number and base: {@code stage 2 · golang:1.22}. */
    public static String detail(Stage stage) {
        String base = base(stage);
        return base.isEmpty() ? number(stage) : number(stage) + " · " + base;
    }

    /** The syntactic form of a reference. */
    public static String form(ReferenceKind kind) {
        return switch (kind) {
            case FROM -> "FROM";
            case COPY -> "COPY";
            case MOUNT, MOUNT_WITHOUT_FROM, CACHE_WITHOUT_FROM -> "mount";
            case ONBUILD_COPY -> "ONBUILD COPY";
            case ONBUILD_MOUNT -> "ONBUILD mount";
            case ARG -> "ARG";
        };
    }

    /** The line number of a reference, from 1. */
    public static int line(StageModel model, Reference reference) {
        return line(model, model.range(reference));
    }

    /** The line number of the start of a range, from 1. */
    public static int line(StageModel model, TextRange range) {
        return model.text().lineNumber(range.start());
    }

    /** A text from the file, shortened if it is long. */
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
