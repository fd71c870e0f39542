package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typing mistakes: a missing, extra or wrong letter, or two swapped letters. */
class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "build, build, 0",
        "build, buil, 1",
        "build, builds, 1",
        "build, bu1ld, 1",
        "build, buidl, 1",
        "build, ubidl, 2",
        "ca, abc, 3",
        "build, b, 3",
        "'', ab, 2",
        "build, guilt, 2"
    })
    void mistakes(String a, String b, int distance) {
        assertEquals(distance, EditDistance.between(a, b, 2));
        assertEquals(distance, EditDistance.between(b, a, 2));
    }

    @Test
    void moreThanWasAskedForIsOneMore() {
        assertEquals(1, EditDistance.between("abc", "xyz", 0));
        assertEquals(2, EditDistance.between("abc", "xyz", 1));
        assertEquals(3, EditDistance.between("abcdefgh", "a", 2));
    }

    /** Compares with the definition, for all words of up to four letters from an alphabet of two. */
    @Test
    void theDiagonalGivesWhatTheWholeTableWould() {
        for (String a : WORDS) {
            for (String b : WORDS) {
                int expected = Math.min(3, distance(a, b));
                assertEquals(expected, EditDistance.between(a, b, 2), () -> a + " and " + b);
            }
        }
    }

    private static final java.util.List<String> WORDS = words();

    private static java.util.List<String> words() {
        var words = new java.util.ArrayList<String>();
        words.add("");
        for (int at = 0; words.get(at).length() < 4; at++) {
            words.add(words.get(at) + "a");
            words.add(words.get(at) + "b");
        }
        return words;
    }

    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String c = a.substring(1);
        String d = b.substring(1);
        int best = Math.min(
                distance(c, d) + (a.charAt(0) == b.charAt(0) ? 0 : 1), 1 + Math.min(distance(c, b), distance(a, d)));
        boolean isSwapped =
                a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return isSwapped ? Math.min(best, 1 + distance(a.substring(2), b.substring(2))) : best;
    }
}
