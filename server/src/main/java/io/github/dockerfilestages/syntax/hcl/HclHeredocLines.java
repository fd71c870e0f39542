package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Cursor;

/**
 * Where the content of a heredoc ends.
 *
 * @param end behind the last line of the content
 * @param behindMarker behind the word that closes it
 * @param indentation how many blanks all its lines start with; blank lines do not count
 */
record HclHeredocLines(int end, int behindMarker, int indentation) {

    /** Looks for the line that holds nothing but the marker, from the cursor on, which is at the first line. */
    static HclHeredocLines find(Cursor cursor, String marker) {
        int first = cursor.at();
        int indentation = Integer.MAX_VALUE;
        while (!cursor.isAtEnd()) {
            int start = cursor.at();
            cursor.skipSpace();
            int text = cursor.at();
            cursor.skipLine();
            if (cursor.textFrom(text).stripTrailing().equals(marker)) {
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
