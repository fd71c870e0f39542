package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Cursor;
import io.github.dockerfilestages.syntax.LiteralReader;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.TemplatePart;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an HCL string with the expressions in it: quoted, as a heredoc, or inside a JSON string. Only quoted strings
 * have escapes; a quoted string ends with its line.
 */
final class HclTemplateReader {

    private enum Form {
        QUOTED,
        HEREDOC,
        BARE
    }

    private final Cursor cursor;
    private final HclExpressions expressions;
    private final Form form;
    private final int indentation;
    private final List<TemplatePart> parts = new ArrayList<>();
    private LiteralReader literal;

    private HclTemplateReader(Cursor cursor, HclExpressions expressions, Form form, int indentation) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.form = form;
        this.indentation = indentation;
        this.literal = new LiteralReader(cursor);
    }

    /** The string whose opening quote is at the cursor. */
    static Tree quoted(Cursor cursor, HclExpressions expressions) {
        cursor.accept("\"");
        Tree string = new HclTemplateReader(cursor, expressions, Form.QUOTED, 0).template();
        if (!cursor.accept("\"")) {
            cursor.report("a '\"' is missing");
        }
        return string;
    }

    /** The heredoc whose {@code <<} is at the cursor. */
    static Tree heredoc(Cursor cursor, HclExpressions expressions) {
        int start = cursor.at();
        cursor.accept("<<");
        boolean isFlush = cursor.accept("-");
        String marker = HclIdentifier.skip(cursor);
        if (marker.isEmpty() || !cursor.isAtLineEnd()) {
            return new Tree.Computed(cursor.rangeFrom(start));
        }
        cursor.skipLineEnd();
        var lines = HclHeredocLines.find(cursor, marker);
        var reader = new HclTemplateReader(cursor, expressions, Form.HEREDOC, isFlush ? lines.indentation() : 0);
        Tree content = cursor.within(lines.end(), reader::template);
        cursor.moveTo(lines.afterMarker());
        return content;
    }

    /** The whole text of the cursor. */
    static Tree bare(Cursor cursor, HclExpressions expressions) {
        return new HclTemplateReader(cursor, expressions, Form.BARE, 0).template();
    }

    private Tree template() {
        int start = cursor.at();
        while (!isAtEnd()) {
            skipIndentation();
            readPart();
        }
        endLiteral();
        boolean isText = parts.size() == 1 && parts.get(0).tree() instanceof Tree.Text;
        return isText
                ? parts.get(0).tree()
                : new Tree.TemplateText(parts, cursor.rangeFrom(start), form == Form.HEREDOC);
    }

    private boolean isAtEnd() {
        return cursor.isAtEnd() || form == Form.QUOTED && (cursor.isAt("\"") || cursor.isAtLineEnd());
    }

    /** Skips the indentation that the lines of a flush heredoc share; a blank line keeps its own. */
    private void skipIndentation() {
        if (cursor.isAtLineStart()) {
            int start = cursor.at();
            cursor.skipSpace();
            boolean isBlank = cursor.isAtLineEnd();
            cursor.moveTo(isBlank ? start : start + indentation);
        }
    }

    private void readPart() {
        int start = cursor.at();
        if (cursor.accept("$${") || cursor.accept("%%{")) {
            literal.putFrom(start, cursor.textFrom(start + 1));
        } else if (cursor.isAt("${") || cursor.isAt("%{")) {
            endLiteral();
            Tree value = interpolation();
            parts.add(new TemplatePart(value, cursor.rangeFrom(start)));
        } else if (form == Form.QUOTED && cursor.isAt("\\")) {
            literal.escape();
        } else {
            copyPlain();
        }
    }

    private void copyPlain() {
        int start = cursor.at();
        do {
            cursor.advance(1);
        } while (!isAtEnd() && !isSpecial(cursor.peek()) && !cursor.isAtLineStart());
        literal.copyFrom(start);
    }

    private static boolean isSpecial(char c) {
        return c == '$' || c == '%' || c == '\\';
    }

    private Tree interpolation() {
        int start = cursor.at();
        boolean isDirective = cursor.isAt("%");
        cursor.advance(2);
        boolean isTrimmed = cursor.accept("~");
        Tree value = expression();
        isTrimmed |= cursor.accept("~");
        if (isDirective) {
            expressions.skipThrough("}");
        } else if (!cursor.accept("}")) {
            cursor.report("a '}' is missing");
            skipUnclosed();
        }
        return isDirective || isTrimmed ? new Tree.Computed(cursor.rangeFrom(start)) : value;
    }

    /** The expression inside the braces; it may be on separate lines. */
    private Tree expression() {
        cursor.skipBlankInLine();
        if (cursor.isAtLineEnd()) {
            Tree value = expressions.acrossLines();
            cursor.skipBlank();
            return value;
        }
        Tree value = expressions.inLine();
        cursor.skipBlankInLine();
        return value;
    }

    private void skipUnclosed() {
        while (!cursor.isAtLineEnd() && !cursor.isAt("\"") && !cursor.isAt("}")) {
            cursor.advance(1);
        }
        cursor.accept("}");
    }

    private void endLiteral() {
        if (!literal.isEmpty() || parts.isEmpty() && isAtEnd()) {
            Tree.Text text = form == Form.HEREDOC ? literal.finishHeredoc() : literal.finish();
            parts.add(new TemplatePart(text, text.range()));
            literal = new LiteralReader(cursor);
        }
    }
}
