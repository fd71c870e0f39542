package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.ShownText;
import java.util.List;

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
        return joined(words, " or ");
    }

    /** A list of a few names, all of which are meant; of many, the first ones. */
    public static String allOf(List<String> words) {
        return joined(words, " and ");
    }

    private static String joined(List<String> words, String conjunction) {
        return joinedAsIs(words.stream().map(Quoted::word).toList(), conjunction);
    }

    private static String joinedAsIs(List<String> words, String conjunction) {
        List<String> shown = words.stream().limit(MOST_WORDS).toList();
        String all = String.join(", ", shown);
        int more = words.size() - shown.size();
        if (more > 0) {
            return all + conjunction + more + " more";
        }
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + conjunction + all.substring(last + 2);
    }

    /** A list of a few stages, all of which are meant: {@code 'build' and 2}. */
    public static String names(List<Stage> stages) {
        return joinedAsIs(stages.stream().map(Quoted::name).toList(), " and ");
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
