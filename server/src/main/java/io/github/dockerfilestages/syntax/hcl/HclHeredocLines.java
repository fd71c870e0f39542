package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Cursor;
import io.github.dockerfilestages.text.Blanks;

/**
 * Where the content of a heredoc ends.
 *
 * @param end after the last line of the content
 * @param afterMarker after the word that closes it
 * @param indentation the smallest number of blanks that its lines start with; blank lines do not count
 */
record HclHeredocLines(int end, int afterMarker, int indentation) {

    /** Searches for the line that contains only the marker. The cursor is at the first line of the content. */
    static HclHeredocLines find(Cursor cursor, String marker) {
        int first = cursor.at();
        int indentation = Integer.MAX_VALUE;
        while (!cursor.isAtEnd()) {
            int start = cursor.at();
            cursor.skipSpace();
            int text = cursor.at();
            cursor.skipLine();
            if (Blanks.stripTrailing(cursor.textFrom(text)).equals(marker)) {
                cursor.moveTo(first);
                return new HclHeredocLines(start, text + marker.length(), indentation);
            }
            if (cursor.at() > text) {
                indentation = Math.min(indentation, text - start);
            }
            cursor.skipLineEnd();
        }
        int end = cursor.at();
        cursor.moveTo(first);
        cursor.report("the line '" + marker + "' is missing");
        return new HclHeredocLines(end, end, indentation);
    }
}
