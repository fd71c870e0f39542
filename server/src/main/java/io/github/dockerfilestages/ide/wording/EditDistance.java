package io.github.dockerfilestages.ide.wording;

/**
 * The number of typing mistakes between two words: inserted, missing, wrong and swapped characters (optimal string
 * alignment). Computes only the cells near the diagonal, so the cost grows with the length of the words, not with its
 * square.
 */
final class EditDistance {
    private final String a;
    private final String b;
    private final int most;
    private int[] beforeLast;
    private int[] last;
    private int[] current;

    private EditDistance(String a, String b, int most) {
        this.a = a;
        this.b = b;
        this.most = most;
        this.beforeLast = new int[b.length() + 1];
        this.last = new int[b.length() + 1];
        this.current = new int[b.length() + 1];
    }

    /** The distance; {@code most + 1} if it is larger than {@code most}. */
    static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        // A common prefix and suffix cost nothing.
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
            same++;
        }
        String restOfA = a.substring(start, a.length() - same);
        String restOfB = b.substring(start, b.length() - same);
        // A mistake removes one character, or adds one, or does both. This excludes nearly all pairs of words at once.
        boolean isPossible = Long.bitCount(characters(restOfA) ^ characters(restOfB)) <= 2 * most;
        return isPossible ? new EditDistance(restOfA, restOfB, most).compute() : most + 1;
    }

    /** The characters of a word as bits; some characters share one, so that two sets never differ in too many. */
    private static long characters(String word) {
        long found = 0;
        for (int index = 0; index < word.length(); index++) {
            found |= 1L << word.charAt(index);
        }
        return found;
    }

    private int compute() {
        for (int column = 0; column <= Math.min(b.length(), most + 1); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            fill(row);
            int[] oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }
        return last[b.length()];
    }

    /** Computes the cells of a row near the diagonal, and one on either side with "too many". */
    private void fill(int row) {
        int first = Math.max(1, row - most);
        int end = Math.min(b.length(), row + most);
        current[first - 1] = Math.min(most + 1, first == 1 ? row : most + 1);
        for (int column = first; column <= end; column++) {
            current[column] = Math.min(most + 1, mistakes(row, column));
        }
        if (end < b.length()) {
            current[end + 1] = most + 1;
        }
    }

    private int mistakes(int row, int column) {
        boolean isSame = a.charAt(row - 1) == b.charAt(column - 1);
        int best = Math.min(last[column - 1] + (isSame ? 0 : 1), 1 + Math.min(last[column], current[column - 1]));
        return isSwapped(row, column) ? Math.min(best, beforeLast[column - 2] + 1) : best;
    }

    private boolean isSwapped(int row, int column) {
        return row > 1
                && column > 1
                && a.charAt(row - 1) == b.charAt(column - 2)
                && a.charAt(row - 2) == b.charAt(column - 1);
    }
}
