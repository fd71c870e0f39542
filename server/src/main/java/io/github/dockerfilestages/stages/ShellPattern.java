package io.github.dockerfilestages.stages;

import java.util.BitSet;

/**
 * The patterns behind {@code #}, {@code %} and {@code /} in an expansion: {@code *} and {@code ?} with a backslash to
 * escape them.
 *
 * <p>All ends of a match are found at once, so that no pattern makes it slow; values and patterns beyond
 * {@link #MAX_LENGTH} are left as they are.
 */
final class ShellPattern {
    private static final int MAX_LENGTH = 1_024;
    private static final char ANY = '\uFFFE';
    private static final char ANYTHING = '\uFFFF';

    private final String symbols;

    private ShellPattern(String symbols) {
        this.symbols = symbols;
    }

    static String withoutPrefix(String value, String operand) {
        boolean longest = operand.startsWith("#");
        ShellPattern pattern = of(longest ? operand.substring(1) : operand);
        return isTooLong(value, operand) ? value : value.substring(Math.max(0, pattern.end(value, 0, longest)));
    }

    static String withoutSuffix(String value, String operand) {
        boolean longest = operand.startsWith("%");
        ShellPattern pattern = of(longest ? operand.substring(1) : operand).reversed();
        String reversed = new StringBuilder(value).reverse().toString();
        int cut = isTooLong(value, operand) ? 0 : Math.max(0, pattern.end(reversed, 0, longest));
        return value.substring(0, value.length() - cut);
    }

    /** Replaces the first matches, each as long as possible. */
    static String replace(String value, String operand, String replacement, int limit) {
        if (isTooLong(value, operand)) {
            return value;
        }
        ShellPattern pattern = of(operand);
        var result = new StringBuilder();
        int left = limit;
        int at = 0;
        while (at <= value.length()) {
            int end = left > 0 ? pattern.end(value, at, true) : -1;
            if (end >= 0) {
                result.append(replacement);
                left--;
            }
            if (end > at) {
                at = end;
            } else if (at < value.length()) {
                result.append(value.charAt(at++));
            } else {
                at++;
            }
        }
        return result.toString();
    }

    private static boolean isTooLong(String value, String operand) {
        return value.length() > MAX_LENGTH || operand.length() > MAX_LENGTH;
    }

    private static ShellPattern of(String operand) {
        var symbols = new StringBuilder();
        for (int at = 0; at < operand.length(); at++) {
            char c = operand.charAt(at);
            if (c == '\\' && at + 1 < operand.length()) {
                symbols.append(operand.charAt(++at));
            } else {
                symbols.append(c == '*' ? ANYTHING : c == '?' ? ANY : c);
            }
        }
        return new ShellPattern(symbols.toString());
    }

    private ShellPattern reversed() {
        return new ShellPattern(new StringBuilder(symbols).reverse().toString());
    }

    /** Where a match that starts at {@code from} ends, the longest or the shortest; negative when there is none. */
    private int end(String value, int from, boolean longest) {
        var ends = new BitSet(value.length() + 1);
        ends.set(from);
        for (int index = 0; index < symbols.length() && !ends.isEmpty(); index++) {
            ends = step(value, ends, symbols.charAt(index));
        }
        return ends.isEmpty() ? -1 : longest ? ends.length() - 1 : ends.nextSetBit(0);
    }

    private static BitSet step(String value, BitSet ends, char symbol) {
        var next = new BitSet(value.length() + 1);
        if (symbol == ANYTHING) {
            next.set(ends.nextSetBit(0), value.length() + 1);
            return next;
        }
        for (int at = ends.nextSetBit(0); at >= 0 && at < value.length(); at = ends.nextSetBit(at + 1)) {
            if (symbol == ANY || value.charAt(at) == symbol) {
                next.set(at + 1);
            }
        }
        return next;
    }
}
