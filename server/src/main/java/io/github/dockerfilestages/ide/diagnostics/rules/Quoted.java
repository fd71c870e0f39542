package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.wording.Listing;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.ShownText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Quotes words of a Dockerfile for messages. */
public final class Quoted {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 3;
    private static final String REPLACEMENT = "\uFFFD";

    private Quoted() {}

    /** The word in single quotes; a very long word is cut. It cannot contain a {@link Finding#LINE}. */
    public static String word(String word) {
        int end = Math.min(word.length(), LONGEST);
        boolean splitsPair = end < word.length() && Character.isHighSurrogate(word.charAt(end - 1));
        String shown = word.substring(0, splitsPair ? end - 1 : end);
        return "'" + ShownText.line(shown).replace(Finding.LINE, REPLACEMENT)
                + (shown.length() < word.length() ? "…'" : "'");
    }

    /** A list of a few names, of which one is meant; of many, the first ones. */
    public static String oneOf(List<String> words) {
        return Listing.or(bounded(words, Quoted::word));
    }

    /** A list of a few names, all of which are meant; of many, the first ones. */
    public static String allOf(List<String> words) {
        return Listing.and(bounded(words, Quoted::word));
    }

    private static <T> List<String> bounded(List<T> items, Function<T, String> quote) {
        int more = items.size() - MOST_WORDS;
        Stream<String> shown = items.stream().limit(MOST_WORDS).map(quote);
        return (more > 0 ? Stream.concat(shown, Stream.of(more + " more")) : shown).toList();
    }

    /** A list of a few stages, all of which are meant: {@code 'build' and 2}. */
    public static String names(List<Stage> stages) {
        return Listing.and(bounded(stages, Quoted::name));
    }

    private static String name(Stage stage) {
        return stage.isNamed() ? word(stage.name()) : String.valueOf(stage.index());
    }

    /** The name of a stage, or its number if it has no name: {@code stage 'build'}, {@code stage 2}. */
    public static String stage(Stage stage) {
        return "stage " + name(stage);
    }

    /** The same, for the beginning of a sentence. */
    public static String stageFirst(Stage stage) {
        return "S" + stage(stage).substring(1);
    }

    /** A question to add to a sentence, in place of its full stop. */
    public static String question(String suggestion) {
        return "; did you mean " + word(suggestion) + "?";
    }
}
