package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;

/** Collects the text of a string while a {@link Cursor} moves over it, with the offset of every character. */
public final class LiteralReader {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final Cursor cursor;
    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();

    public LiteralReader(Cursor cursor) {
        this.cursor = cursor;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Takes the characters from an offset up to the cursor unchanged. */
    public void copyFrom(int start) {
        text.append(cursor.text(), start, cursor.at());
        offsets.slice(cursor.origin(), new TextRange(start, cursor.at()));
    }

    /** Takes a text that replaces what is written from an offset up to the cursor. */
    public void putFrom(int start, String meant) {
        text.append(meant);
        offsets.replaced(cursor.rangeFrom(start), meant.length());
    }

    /** Takes the escape at the cursor, which is at a backslash. A backslash that starts no escape means itself. */
    public void escape() {
        int start = cursor.at();
        int known = ESCAPED.indexOf(cursor.peek(1));
        if (known >= 0) {
            cursor.advance(2);
            putFrom(start, String.valueOf(MEANT.charAt(known)));
        } else if (cursor.peek(1) == 'u' && isHexadecimal(4)) {
            putCodePoint(4);
        } else if (cursor.peek(1) == 'U' && isHexadecimal(8)) {
            putCodePoint(8);
        } else {
            cursor.report("an escape that is not known");
            cursor.advance(1);
            copyFrom(start);
        }
    }

    /** The collected text, as a string that ends at the cursor. */
    public Tree.Text finish() {
        return new Tree.Text(text.toString(), offsets.build(cursor.fileOffset()), false);
    }

    /** The same for a text that is written on its own lines and without escapes. */
    public Tree.Text finishHeredoc() {
        return new Tree.Text(text.toString(), offsets.build(cursor.fileOffset()), true);
    }

    private boolean isHexadecimal(int digits) {
        for (int digit = 0; digit < digits; digit++) {
            if (Character.digit(cursor.peek(2 + digit), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private void putCodePoint(int digits) {
        int start = cursor.at();
        cursor.advance(2 + digits);
        long code = Long.parseLong(cursor.textFrom(start + 2), 16);
        putFrom(start, code <= Character.MAX_CODE_POINT ? String.valueOf(Character.toChars((int) code)) : "\uFFFD");
    }
}
