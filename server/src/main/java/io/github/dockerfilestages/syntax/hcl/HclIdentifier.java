package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Cursor;

/** Identifiers of HCL, which may contain hyphens. */
final class HclIdentifier {
    private HclIdentifier() {}

    static boolean isAt(Cursor cursor) {
        return cursor.isAt("_") || Character.isUnicodeIdentifierStart(cursor.peek());
    }

    /** Skips an identifier; does nothing where none starts. */
    static String skip(Cursor cursor) {
        int start = cursor.at();
        if (isAt(cursor)) {
            while (!cursor.isAtEnd() && isPart(cursor.peek())) {
                cursor.advance(1);
            }
        }
        return cursor.textFrom(start);
    }

    private static boolean isPart(char c) {
        return c == '-' || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
