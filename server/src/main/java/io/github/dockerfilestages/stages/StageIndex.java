package io.github.dockerfilestages.stages;

import java.util.Optional;

/** Numbers that COPY takes for the index of a stage: Go's {@code strconv.Atoi}. */
public final class StageIndex {
    private StageIndex() {}

    /** An optional sign and decimal digits that fit 64 bits; any other word is a name. */
    public static Optional<Long> parse(String word) {
        int start = word.startsWith("+") || word.startsWith("-") ? 1 : 0;
        if (word.length() == start || !isDigits(word, start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(word));
        } catch (NumberFormatException tooBig) {
            return Optional.empty();
        }
    }

    private static boolean isDigits(String word, int from) {
        for (int at = from; at < word.length(); at++) {
            if (word.charAt(at) < '0' || word.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
