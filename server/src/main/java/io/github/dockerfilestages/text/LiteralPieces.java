package io.github.dockerfilestages.text;

import java.util.List;

/** The literal pieces of a text whose other parts may be anything: those around the stars of a pattern. */
public final class LiteralPieces {
    private LiteralPieces() {}

    /** Whether a text consists of some pieces in order, with any text between each two; a single piece is all of it. */
    public static boolean form(String text, List<String> pieces) {
        String first = pieces.get(0);
        String last = pieces.get(pieces.size() - 1);
        if (pieces.size() == 1) {
            return first.equals(text);
        }
        if (text.length() < first.length() + last.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
