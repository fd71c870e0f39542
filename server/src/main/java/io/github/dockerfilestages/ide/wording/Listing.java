package io.github.dockerfilestages.ide.wording;

import java.util.List;

/** Lists of words in a sentence: {@code a, b and c}. */
public final class Listing {
    private Listing() {}

    /** All of the words, at least one. */
    public static String and(List<String> words) {
        return joined(words, " and ");
    }

    /** One of the words, of which there is at least one. */
    public static String or(List<String> words) {
        return joined(words, " or ");
    }

    private static String joined(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + conjunction + words.get(last);
    }
}
