package io.github.dockerfilestages.stages.expansion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The patterns after {@code #}, {@code %} and {@code /} in an expansion: BuildKit's {@code convertShellPatternToRegex}.
 * A pattern has {@code *} and {@code ?}, and a backslash that escapes these and itself. Before {@code /} and {@code }},
 * a backslash only removes their meaning in the expansion.
 *
 * <p>All ends of a match are found at the same time, so that no pattern is slow; values and patterns longer than
 * {@link #MAX_LENGTH} never match. Offsets count Unicode characters.
 */
final class ShellPattern {
    private static final int MAX_LENGTH = 1_024;
    private static final int ANY = -1;
    private static final int ANYTHING = -2;

    private final int[] symbols;
    private final PatternMatch match;

    /** Which of several matches counts. */
    private enum PatternMatch {
        SHORTEST,
        LONGEST
    }

    private ShellPattern(int[] symbols, PatternMatch match) {
        this.symbols = symbols;
        this.match = match;
    }

    /** A pattern to replace; empty when it escapes a character that needs no escape. */
    static Optional<ShellPattern> of(String pattern) {
        return symbols(pattern).map(symbols -> new ShellPattern(symbols, PatternMatch.LONGEST));
    }

    /** The operand of {@code #}; doubled, it matches the longest prefix. */
    static Optional<ShellPattern> ofPrefix(String operand) {
        boolean isGreedy = operand.startsWith("#");
        return symbols(operand.substring(isGreedy ? 1 : 0))
                .map(symbols -> new ShellPattern(symbols, isGreedy ? PatternMatch.LONGEST : PatternMatch.SHORTEST));
    }

    /** The operand of {@code %}; doubled, it matches the longest suffix. BuildKit reverses pattern and value. */
    static Optional<ShellPattern> ofSuffix(String operand) {
        boolean isGreedy = operand.startsWith("%");
        String pattern = operand.substring(isGreedy ? 1 : 0);
        return symbols(reversedPattern(pattern))
                .map(symbols -> new ShellPattern(symbols, isGreedy ? PatternMatch.LONGEST : PatternMatch.SHORTEST));
    }

    String withoutPrefix(String value) {
        int[] text = value.codePoints().toArray();
        int end = Math.max(0, end(text, 0));
        return new String(text, end, text.length - end);
    }

    String withoutSuffix(String value) {
        return reversed(withoutPrefix(reversed(value)));
    }

    /** Replaces the first match by the replacement as written. */
    String replaceFirst(String value, String replacement) {
        int[] text = value.codePoints().toArray();
        for (int at = 0; at <= text.length; at++) {
            int end = end(text, at);
            if (end >= 0) {
                return new String(text, 0, at) + replacement + new String(text, end, text.length - end);
            }
        }
        return value;
    }

    /** Replaces every match by the expanded Go template; an empty match directly after another match does not count. */
    String replaceAll(String value, String replacement) {
        int[] text = value.codePoints().toArray();
        var result = new StringBuilder();
        int lastEnd = 0;
        int at = 0;
        while (at <= text.length) {
            int end = end(text, at);
            if (end > lastEnd || end == 0) {
                result.append(new String(text, lastEnd, at - lastEnd));
                result.append(GoTemplate.expand(replacement, new String(text, at, end - at)));
                lastEnd = end;
            }
            at = Math.max(at + 1, end);
        }
        return result.append(new String(text, lastEnd, text.length - lastEnd)).toString();
    }

    private static Optional<int[]> symbols(String pattern) {
        // Go's scanner drops a byte order mark at the start.
        int[] text =
                pattern.codePoints().skip(pattern.startsWith("\uFEFF") ? 1 : 0).toArray();
        var symbols = IntStream.builder();
        for (int at = 0; at < text.length; at++) {
            int c = text[at];
            if (c != '\\') {
                symbols.add(c == '*' ? ANYTHING : c == '?' ? ANY : c);
                continue;
            }
            int next = at + 1 < text.length ? text[at + 1] : ANY;
            if (next == '*' || next == '?' || next == '\\') {
                symbols.add(next);
                at++;
            } else if (next != '}' && next != '/') {
                return Optional.empty();
            }
        }
        return Optional.of(symbols.build().toArray());
    }

    /** An escape stays before the character that it escapes. */
    private static String reversedPattern(String pattern) {
        var pieces = new ArrayList<String>();
        int[] text = pattern.codePoints().toArray();
        for (int at = 0; at < text.length; at++) {
            boolean isEscape = text[at] == '\\' && at + 1 < text.length;
            pieces.add(new String(text, at, isEscape ? 2 : 1));
            at += isEscape ? 1 : 0;
        }
        Collections.reverse(pieces);
        return String.join("", pieces);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** The end of the match that starts at {@code from}; negative when there is none. */
    private int end(int[] text, int from) {
        if (text.length > MAX_LENGTH || symbols.length > MAX_LENGTH) {
            return -1;
        }
        var ends = new BitSet(text.length + 1);
        ends.set(from);
        for (int index = 0; index < symbols.length && !ends.isEmpty(); index++) {
            ends = step(text, ends, symbols[index]);
        }
        return ends.isEmpty() ? -1 : match == PatternMatch.LONGEST ? ends.length() - 1 : ends.nextSetBit(0);
    }

    private static BitSet step(int[] text, BitSet ends, int symbol) {
        var next = new BitSet(text.length + 1);
        if (symbol == ANYTHING) {
            next.set(ends.nextSetBit(0), text.length + 1);
            return next;
        }
        for (int at = ends.nextSetBit(0); at >= 0 && at < text.length; at = ends.nextSetBit(at + 1)) {
            if (symbol == ANY || text[at] == symbol) {
                next.set(at + 1);
            }
        }
        return next;
    }
}
