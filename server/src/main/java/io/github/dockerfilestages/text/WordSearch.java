package io.github.dockerfilestages.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Searches texts for a few words at once, ignoring the case of ASCII letters. Each character of a text costs one step,
 * however many words there are (Aho and Corasick).
 */
public final class WordSearch {
    private static final int NO_WORD = -1;
    private static final int ASCII = 128;
    private static final int FEW = 16;

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

    /** Where the words are in a text, in the order of their ends. */
    public static final class WordPlaces {
        private int[] words = new int[FEW];
        private int[] ends = new int[FEW];
        private int count;

        private WordPlaces() {}

        private void add(int word, int end) {
            if (count == ends.length) {
                words = Arrays.copyOf(words, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            words[count] = word;
            ends[count] = end;
            count++;
        }

        public int count() {
            return count;
        }

        /** The index of the word at a place, in the list of those that are searched. */
        public int word(int place) {
            return words[place];
        }

        /** The offset after the word at a place. */
        public int end(int place) {
            return ends[place];
        }
    }

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

    public WordPlaces in(String text) {
        var places = new WordPlaces();
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            row = next(row, text.charAt(at));
            if (endingWords[row] != NO_WORD) {
                places.add(endingWords[row], at + 1);
            }
        }
        return places;
    }

    private int next(int row, char c) {
        return c < ASCII ? steps[row + columns[c]] : 0;
    }

    private int numberColumns() {
        byte count = 1;
        for (String word : words) {
            for (char c : word.toCharArray()) {
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
            for (char c : words.get(word).toCharArray()) {
                int step = row + columns[c];
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
