package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Cursor;
import io.github.dockerfilestages.syntax.LiteralReader;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import java.util.ArrayList;
import java.util.List;

/** Reads lists and objects of HCL. One that is not closed ends where the next attribute or block starts. */
final class HclCollectionReader {
    private static final String CLOSERS = ")]}";

    private final Cursor cursor;
    private final HclExpressions expressions;

    HclCollectionReader(Cursor cursor, HclExpressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Tree list() {
        int start = cursor.at();
        cursor.accept("[");
        if (isComprehension()) {
            skipThrough("]");
            return new Tree.Computed(cursor.rangeFrom(start));
        }
        var items = new ArrayList<Tree>();
        int end = cursor.at();
        while (!isClosed("]")) {
            if (!readItem(items)) {
                cursor.moveTo(end);
                break;
            }
            end = cursor.at();
        }
        return new Tree.Items(items, cursor.rangeFrom(start));
    }

    /** Reads an item and the comma after it; false when the text here cannot belong to the list. */
    private boolean readItem(List<Tree> items) {
        int start = cursor.at();
        Tree item = expressions.acrossLines();
        int end = cursor.at();
        cursor.skipBlank();
        if (end == start || item instanceof Tree.Variable && startsEntry()) {
            cursor.report("a ']' is missing");
            return false;
        }
        items.add(item);
        if (!cursor.accept(",") && !cursor.isAt("]")) {
            cursor.report("a ',' is missing");
            cursor.moveTo(end);
        }
        return true;
    }

    /** Whether the name before the cursor is the name of an attribute or block. */
    private boolean startsEntry() {
        return cursor.isAt("=") || startsBlock();
    }

    private boolean startsBlock() {
        return cursor.isAt("{") || cursor.isAt("\"");
    }

    Tree object() {
        int start = cursor.at();
        cursor.accept("{");
        if (isComprehension()) {
            skipThrough("}");
            return new Tree.Computed(cursor.rangeFrom(start));
        }
        var fields = new ArrayList<Field>();
        int end = cursor.at();
        while (!isClosed("}")) {
            if (!readField(fields)) {
                cursor.moveTo(end);
                break;
            }
            end = cursor.at();
        }
        return new Tree.Fields(fields, cursor.rangeFrom(start));
    }

    /** Reads a field and the comma after it; false when a block starts here. */
    private boolean readField(List<Field> fields) {
        int start = cursor.at();
        Tree key = key();
        cursor.skipBlankInLine();
        if (cursor.accept("=") || cursor.accept(":")) {
            fields.add(new Field(key, expressions.inLine()));
            cursor.skipBlankInLine();
            cursor.accept(",");
            return true;
        }
        cursor.report("a '=' is missing");
        cursor.advance(cursor.at() == start ? 1 : 0);
        return !(key instanceof Tree.Text && startsBlock());
    }

    /** The key of a field; a bare name is not a variable here but the key itself. */
    private Tree key() {
        int start = cursor.at();
        Tree key = expressions.operand();
        if (!(key instanceof Tree.Variable name)
                || name.path().size() > 1
                || cursor.text().charAt(start) == '(') {
            return key;
        }
        var literal = new LiteralReader(cursor);
        literal.copyFrom(start);
        return literal.finish();
    }

    private boolean isComprehension() {
        cursor.skipBlank();
        return cursor.isAt("for") && Character.isWhitespace(cursor.peek(3));
    }

    private boolean isClosed(String closer) {
        cursor.skipBlank();
        if (cursor.isAtEnd()) {
            cursor.report("a '" + closer + "' is missing");
            return true;
        }
        return cursor.accept(closer);
    }

    /** Moves past the bracket that closes the open one, skipping what comes before it. */
    void skipThrough(String closer) {
        while (!isClosed(closer)) {
            int before = cursor.at();
            expressions.operand();
            if (cursor.at() == before) {
                if (CLOSERS.indexOf(cursor.peek()) >= 0) {
                    cursor.report("a '" + closer + "' is missing");
                    return;
                }
                cursor.advance(1);
            }
        }
    }
}
