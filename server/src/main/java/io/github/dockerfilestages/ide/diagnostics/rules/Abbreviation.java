package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.text.Order;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the word that another one abbreviates, or is abbreviated by: {@code dev} and {@code development}, {@code deps} and
 * {@code dependencies}, {@code stg} and {@code staging}. Only for words that are certainly wrong: a word that means
 * something else would match too easily.
 */
final class Abbreviation {
    private static final int SHORTEST = 3;
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiou]");

    private Abbreviation() {}

    /** The nearest in length; the first in the alphabet of equally near ones. All words are lowercase. */
    static Optional<String> nearest(String word, Set<String> known) {
        return known.stream()
                .filter(other -> isOne(word, other) || isOne(other, word))
                .min(Order.<String>byInt(other -> Math.abs(other.length() - word.length()))
                        .then(Comparator.naturalOrder()));
    }

    /** Whether a word is the beginning of another, some of its consonants, or its letters up to the last consonant. */
    private static boolean isOne(String word, String whole) {
        if (word.length() < SHORTEST || word.length() >= whole.length() || !areWords(word, whole)) {
            return false;
        }
        String consonants = VOWELS.matcher(whole).replaceAll("");
        char end = consonants.charAt(consonants.length() - 1);
        return whole.startsWith(word)
                || consonants.startsWith(word)
                || word.charAt(word.length() - 1) == end && isWithin(word, whole);
    }

    private static boolean areWords(String word, String whole) {
        return WORD.matcher(word).matches() && WORD.matcher(whole).matches();
    }

    /** Whether the letters of a word occur in another in their order, beginning with its first one. */
    private static boolean isWithin(String word, String whole) {
        int at = -1;
        for (int index = 0; index < word.length(); index++) {
            at = whole.indexOf(word.charAt(index), at + 1);
            if (at < 0 || index == 0 && at > 0) {
                return false;
            }
        }
        return true;
    }
}
