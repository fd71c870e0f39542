package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A search for several words finds what a search for each of them finds. */
class WordSearchTest {

    @Test
    void wordsAreFoundInAnyCaseWhereverTheyStart() {
        check("0-4 7-11 11-15", List.of("make", "task"), "Make \u00e9\u0130taskMAKE");
        check("", List.of("make"), "mak e");
    }

    /** After a word has started in vain, one that starts inside it is found. */
    @Test
    void aWordInsideTheStartOfAnotherOneIsFound() {
        check("2-5", List.of("abcde", "bcd"), "xabcdx");
    }

    @Test
    void randomTextsHaveTheSamePlaces() {
        var random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            String text = random(random, 60);
            List<String> words = words(random);
            assertEquals(slowly(words, text), places(words, text), words + " in " + text);
            assertEquals(!slowly(words, text).isEmpty(), WordSearch.of(words).isAnyIn(text));
        }
    }

    /** Some words, none of which is the end of another one. */
    private static List<String> words(Random random) {
        var words = new ArrayList<String>();
        for (int count = 0; count < 4; count++) {
            String word = random(random, 5).toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && words.stream().noneMatch(other -> other.endsWith(word) || word.endsWith(other))) {
                words.add(word);
            }
        }
        return words;
    }

    private static String random(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, 6)
                .mapToObj(letter -> "abAB-c".substring(letter, letter + 1))
                .reduce("", String::concat);
    }

    private static void check(String expected, List<String> words, String text) {
        assertEquals(expected, String.join(" ", places(words, text)), text);
    }

    private static List<String> places(List<String> words, String text) {
        return WordSearch.of(words).in(text).stream()
                .map(place -> place.end() - words.get(place.word()).length() + "-" + place.end())
                .toList();
    }

    private static List<String> slowly(List<String> words, String text) {
        var found = new ArrayList<String>();
        for (int end = 1; end <= text.length(); end++) {
            String before = text.substring(0, end).toLowerCase(Locale.ROOT);
            for (String word : new TreeSet<>(words)) {
                if (before.endsWith(word)) {
                    found.add(end - word.length() + "-" + end);
                }
            }
        }
        return found;
    }
}
