package io.github.dockerfilestages.ide.editing;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Finds the text to replace when completion changes the value at the cursor: the whole value, however it is written.
 */
public final class ValueReach {
    private final InstructionCaret caret;
    private final TextRange written;
    private final int offset;

    private ValueReach(InstructionCaret caret, TextRange written) {
        this.caret = caret;
        this.written = written;
        this.offset = caret.offset();
    }

    /**
     * Absent when the cursor is not at the value.
     *
     * @param value the range of the value in the statement, empty before it is typed
     * @param from the earliest possible start: after the equals sign
     */
    public static Optional<TextRange> of(InstructionCaret caret, TextRange value, int from) {
        var reach = new ValueReach(caret, caret.absolute(value));
        return caret.isOnDroppedLine()
                ? reach.onDroppedLine(caret.absolute(TextRange.at(from)).start())
                : reach.onLine(caret.absolute(TextRange.at(from)).start());
    }

    /** Text typed at the start of such a line becomes the end of the value. */
    private Optional<TextRange> onDroppedLine(int from) {
        boolean isAtLineStart = caret.text().line(caret.text().lineAt(offset)).start() == offset;
        if (!isAtLineStart) {
            return Optional.empty();
        }
        if (written.touches(offset)) {
            return Optional.of(new TextRange(written.start(), offset));
        }
        if (offset > written.end()) {
            return afterValue();
        }
        return from <= offset && isJoined(from, offset) ? Optional.of(TextRange.at(offset)) : Optional.empty();
    }

    private Optional<TextRange> onLine(int from) {
        if (written.touches(offset)) {
            return Optional.of(new TextRange(written.start(), end()));
        }
        if (offset > written.end()) {
            return afterValue();
        }
        boolean isOnLineBefore = caret.text().lineAt(offset) < caret.text().lineAt(written.start());
        return from <= offset && isOnLineBefore && isJoined(from, offset)
                ? Optional.of(new TextRange(offset, written.end()))
                : Optional.empty();
    }

    private Optional<TextRange> afterValue() {
        if (written.isEmpty()) {
            boolean isFirst = isJoined(written.end(), offset) || isOpenQuote(written.end(), offset);
            return isFirst ? Optional.of(TextRange.at(offset)) : Optional.empty();
        }
        return isJoined(written.end(), offset) ? Optional.of(new TextRange(written.start(), offset)) : Optional.empty();
    }

    /**
     * The value of an open quote extends to the end of the line; since no name has a blank, the first blank ends it.
     */
    private int end() {
        char next = caret.at(written.end());
        boolean isClosed = isQuote(next) && next == caret.at(written.start() - 1);
        for (int at = isClosed ? written.end() : offset; at < written.end(); at++) {
            boolean isBlank = caret.at(at) == ' ' || caret.at(at) == '\t';
            if (isBlank && !caret.isEscape(caret.at(at - 1))) {
                return at;
            }
        }
        return written.end();
    }

    /** Whether two positions are the same in the joined line. */
    private boolean isJoined(int from, int to) {
        return caret.parts(new TextRange(from, to)).stream().allMatch(TextRange::isEmpty);
    }

    private boolean isOpenQuote(int from, int to) {
        List<TextRange> parts = caret.parts(new TextRange(from, to));
        return parts.size() == 1
                && parts.get(0).length() == 1
                && isQuote(caret.at(parts.get(0).start()));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
