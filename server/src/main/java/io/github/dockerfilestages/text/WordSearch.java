package io.github.dockerfilestages.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Searches texts for a few words at once, ignoring the case of ASCII letters. Each character of a text costs one step,
 * however many words there are (Aho and Corasick).
 */
public final class WordSearch {
    private static final int NO_WORD = -1;
    private static final int ASCII = 128;

    private final List<String> words;

    /** The column of each ASCII character in the table of steps; 0 if no word contains the character. */
    private final byte[] columns = new byte[ASCII];

    private final int columnCount;

    /** The row after a row and a column. Rows are given by the offset at which they start in this table. */
    private final int[] steps;

    /** The index of the word that ends with a row. */
    private final int[] endingWords;

    private WordSearch(List<String> words) {
        this.words = List.copyOf(words);
        this.columnCount = numberColumns();
        int most = columnCount * (1 + words.stream().mapToInt(String::length).sum());
        this.steps = new int[most];
        this.endingWords = new int[most];
        Arrays.fill(endingWords, NO_WORD);
        addWords();
        link();
    }

    /**
     * Prepares a search.
     *
     * @param words in lowercase ASCII; none is the end of another one
     */
    public static WordSearch of(List<String> words) {
        return new WordSearch(words);
    }

    /**
     * A place where a word is in a text.
     *
     * @param word its index in the list of those that are searched
     * @param end the offset after it
     */
    public record WordPlace(int word, int end) {}

    /** Whether a text contains one of the words. */
    public boolean isAnyIn(String text) {
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            row = next(row, text.charAt(at));
            if (endingWords[row] != NO_WORD) {
                return true;
            }
        }
        return false;
    }

    /** The places of the words in a text, in the order of their ends. */
    public List<WordPlace> in(String text) {
        var places = new ArrayList<WordPlace>();
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            row = next(row, text.charAt(at));
            if (endingWords[row] != NO_WORD) {
                places.add(new WordPlace(endingWords[row], at + 1));
            }
        }
        return List.copyOf(places);
    }

    private int next(int row, char c) {
        return c < ASCII ? steps[row + columns[c]] : 0;
    }

    private int numberColumns() {
        byte count = 1;
        for (String word : words) {
            for (int at = 0; at < word.length(); at++) {
                char c = word.charAt(at);
                if (columns[c] == 0) {
                    columns[c] = count;
                    columns[Character.toUpperCase(c)] = count;
                    count++;
                }
            }
        }
        return count;
    }

    private void addWords() {
        int end = columnCount;
        for (int word = 0; word < words.size(); word++) {
            int row = 0;
            for (int at = 0; at < words.get(word).length(); at++) {
                int step = row + columns[words.get(word).charAt(at)];
                if (steps[step] == 0) {
                    steps[step] = end;
                    end += columnCount;
                }
                row = steps[step];
            }
            endingWords[row] = word;
        }
    }

    /**
     * Adds the steps for a character with which no word goes on: to the row of the longest end of what was read with
     * which a word starts.
     */
    private void link() {
        int[] shorter = new int[steps.length];
        var rows = new ArrayDeque<Integer>(List.of(0));
        while (!rows.isEmpty()) {
            int row = rows.remove();
            for (int column = 1; column < columnCount; column++) {
                int other = row == 0 ? 0 : steps[shorter[row] + column];
                int longer = steps[row + column];
                if (longer == 0) {
                    steps[row + column] = other;
                } else {
                    shorter[longer] = other;
                    endingWords[longer] = endingWords[longer] == NO_WORD ? endingWords[other] : endingWords[longer];
                    rows.add(longer);
                }
            }
        }
    }
}
