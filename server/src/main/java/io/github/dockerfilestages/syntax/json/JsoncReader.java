package io.github.dockerfilestages.syntax.json;

import io.github.dockerfilestages.syntax.Cursor;
import io.github.dockerfilestages.syntax.LiteralReader;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads JSON, with or without comments and trailing commas. From a broken text it takes the parts that can be read: it
 * continues after a missing comma or value, ends a string at the end of its line, ends a list at a key or at another
 * closing bracket, and closes at the end of the text what is still open.
 */
public final class JsoncReader {
    private static final String ENDS_WORD = ",:{}[]\"/#";

    private final Cursor cursor;
    private final Function<Tree.Text, Tree> strings;
    private int openObjects;
    private int openArrays;

    private JsoncReader(Cursor cursor, Function<Tree.Text, Tree> strings) {
        this.cursor = cursor;
        this.strings = strings;
    }

    public static ParsedTree read(SourceText text) {
        return read(text, string -> string);
    }

    /** Reads a string of another file. */
    public static ParsedTree read(Tree.Text text) {
        return read(new Cursor(text.text(), text.offsets()), string -> string);
    }

    /** Reads a text whose strings may contain something to parse. */
    public static ParsedTree read(SourceText text, Function<Tree.Text, Tree> strings) {
        return read(Cursor.of(text.content()), strings);
    }

    private static ParsedTree read(Cursor cursor, Function<Tree.Text, Tree> strings) {
        Tree tree = new JsoncReader(cursor, strings).value();
        cursor.skipBlank();
        if (!cursor.isAtEnd()) {
            cursor.report("text after the end");
        }
        return cursor.finish(tree);
    }

    /** The value at the cursor; if no value starts here, reads and skips nothing. */
    private Tree value() {
        cursor.skipBlank();
        return switch (cursor.peek()) {
            case '{' -> cursor.nested(this::object);
            case '[' -> cursor.nested(this::array);
            case '"' -> string();
            default -> word();
        };
    }

    private Tree object() {
        int start = cursor.at();
        var fields = new ArrayList<Field>();
        cursor.accept("{");
        openObjects++;
        while (!isClosed("}")) {
            int before = cursor.at();
            Tree key = value();
            cursor.skipBlank();
            if (cursor.accept(":")) {
                fields.add(new Field(key, value()));
            } else {
                cursor.report("a ':' is missing");
            }
            passComma("}", before);
        }
        openObjects--;
        return new Tree.Fields(fields, cursor.rangeFrom(start));
    }

    private Tree array() {
        int start = cursor.at();
        List<Tree> items = new ArrayList<>();
        cursor.accept("[");
        openArrays++;
        int end = cursor.at();
        while (!isClosed("]")) {
            int before = cursor.at();
            Tree item = value();
            cursor.skipBlank();
            if (cursor.isAt(":")) {
                cursor.report("a ']' is missing");
                cursor.moveTo(end);
                break;
            }
            items.add(item);
            passComma("]", before);
            end = cursor.at();
        }
        openArrays--;
        return new Tree.Items(items, cursor.rangeFrom(start));
    }

    /** A bracket that closes an outer list or object closes this one too. */
    private boolean isClosed(String close) {
        cursor.skipBlank();
        if (cursor.accept(close)) {
            return true;
        }
        boolean isOver = cursor.isAtEnd() || openObjects > 0 && cursor.isAt("}") || openArrays > 0 && cursor.isAt("]");
        if (isOver) {
            cursor.report("a '" + close + "' is missing");
        }
        return isOver;
    }

    /** Moves to the next entry: past the comma, or past text that belongs to no entry. */
    private void passComma(String close, int before) {
        cursor.skipBlank();
        if (cursor.accept(",") || cursor.isAt(close) || cursor.isAtEnd()) {
            return;
        }
        cursor.report("a ',' is missing");
        if (cursor.at() == before) {
            cursor.advance(1);
        }
    }

    private Tree string() {
        cursor.accept("\"");
        var literal = new LiteralReader(cursor);
        while (cursor.peek() != '"' && !cursor.isAtLineEnd()) {
            if (cursor.peek() == '\\') {
                literal.escape();
            } else {
                copyPlain(literal);
            }
        }
        Tree string = strings.apply(literal.finish());
        if (!cursor.accept("\"")) {
            cursor.report("a '\"' is missing");
        }
        return string;
    }

    private void copyPlain(LiteralReader literal) {
        int start = cursor.at();
        while (cursor.peek() != '"' && cursor.peek() != '\\' && !cursor.isAtLineEnd()) {
            cursor.advance(1);
        }
        literal.copyFrom(start);
    }

    private Tree word() {
        int start = cursor.at();
        while (!cursor.isAtEnd() && !Character.isWhitespace(cursor.peek()) && ENDS_WORD.indexOf(cursor.peek()) < 0) {
            cursor.advance(1);
        }
        String word = cursor.textFrom(start);
        if (word.isEmpty() || word.equals("null")) {
            return new Tree.Absent(cursor.rangeFrom(start));
        }
        return new Tree.Text(word, OffsetMap.verbatim(cursor.rangeFrom(start)), false);
    }
}
