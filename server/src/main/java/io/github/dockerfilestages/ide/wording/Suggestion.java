package io.github.dockerfilestages.ide.wording;

import io.github.dockerfilestages.text.Order;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the known word that a mistyped word was probably meant to be. */
public final class Suggestion {
    static final int MOST_MISTAKES = 2;

    /** Of more words, none is compared: nobody writes so many by hand. */
    private static final int MOST_WORDS = 500;

    private Suggestion() {}

    /** The most similar known word; the first in the alphabet of equally similar ones. */
    public static Optional<String> word(String word, Set<String> known) {
        if (known.isEmpty() || known.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return known.stream()
                .filter(other -> mistakes(word, other) <= MOST_MISTAKES)
                .min(Order.<String>byInt(other -> mistakes(word, other)).then(Comparator.naturalOrder()));
    }

    /** Whether a word is a mistyped form of a known word, ignoring case. */
    public static boolean isNear(String word, String known) {
        return mistakes(word.toLowerCase(Locale.ROOT), known) <= MOST_MISTAKES;
    }

    /** Fewer than half of the characters may be wrong, so that three-letter words do not match everything. */
    static int mistakes(String word, String known) {
        int most = Math.min(MOST_MISTAKES, (word.length() - 1) / 2);
        int mistakes = EditDistance.between(word, known, most);
        return mistakes > most ? MOST_MISTAKES + 1 : mistakes;
    }

    /** The number of typing mistakes between two words; {@code most + 1} if there are more. */
    public static int mistakes(String one, String other, int most) {
        return EditDistance.between(one, other, most);
    }
}
