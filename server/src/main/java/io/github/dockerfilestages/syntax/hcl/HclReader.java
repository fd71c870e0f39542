package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Cursor;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads HCL: attributes and blocks. From a broken text it takes the parts that can be read: it skips a line that is
 * neither attribute nor block, and a block with a label at the start of a line closes whatever is still open before it.
 *
 * @see <a href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md">HCL Native Syntax Specification</a>
 */
public final class HclReader {
    private final Cursor cursor;
    private final HclExpressionReader expressions;

    private HclReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new HclExpressionReader(cursor);
    }

    public static ParsedTree read(SourceText text) {
        var cursor = Cursor.of(text.content());
        return cursor.finish(new HclReader(cursor).file());
    }

    /** A string of another language, read as an HCL template. */
    public static Tree template(Tree.Text string) {
        if (!string.text().contains("{")) {
            return string;
        }
        var cursor = new Cursor(string.text(), string.offsets());
        return HclTemplateReader.bare(cursor, new HclExpressionReader(cursor));
    }

    private Tree file() {
        var fields = new ArrayList<Field>();
        while (!isAtEndOfBody()) {
            readEntry(fields);
        }
        return new Tree.Fields(fields, cursor.rangeFrom(0));
    }

    private boolean isAtEndOfBody() {
        cursor.skipBlank();
        return cursor.isAtEnd();
    }

    private Tree body() {
        int start = cursor.at();
        cursor.accept("{");
        var fields = new ArrayList<Field>();
        while (!isAtEndOfBody() && !cursor.isAt("}") && !startsOuterBlock()) {
            readEntry(fields);
        }
        if (!cursor.accept("}")) {
            cursor.report("a '}' is missing");
        }
        return new Tree.Fields(fields, cursor.rangeFrom(start));
    }

    /** Whether a block with a label starts at the start of a line here, as only top-level blocks do. */
    private boolean startsOuterBlock() {
        int start = cursor.at();
        if (!cursor.isAtLineStart() || HclIdentifier.skip(cursor).isEmpty()) {
            return false;
        }
        cursor.skipBlankInLine();
        boolean hasLabel = cursor.isAt("\"");
        cursor.moveTo(start);
        return hasLabel;
    }

    private void readEntry(List<Field> fields) {
        int start = cursor.at();
        Tree key = cursor.isAt("\"") ? expressions.quoted() : identifier();
        cursor.skipBlankInLine();
        if (cursor.at() == start) {
            cursor.report("neither an attribute nor a block");
            cursor.advance(1);
        } else if (cursor.isAt("=")) {
            cursor.advance(1);
            fields.add(new Field(key, value()));
            endLine();
        } else if (cursor.isAt("{") || isAtLabel()) {
            readBlock(key, fields);
        } else {
            cursor.report("neither an attribute nor a block");
            skipRestOfLine();
        }
    }

    /** The value of an attribute. If it is missing, its range is after the equals sign and the blank that follows. */
    private Tree value() {
        int place = cursor.isAt(" ") ? cursor.at() + 1 : cursor.at();
        Tree value = expressions.inLine();
        if (value instanceof Tree.Absent && value.range().isEmpty()) {
            cursor.report("a value is missing");
            return new Tree.Absent(TextRange.at(place));
        }
        return value;
    }

    /** Reads a block from its first label on; without a body it is not a block. */
    private void readBlock(Tree type, List<Field> fields) {
        var labels = new ArrayDeque<Tree>();
        while (isAtLabel()) {
            labels.push(cursor.isAt("\"") ? expressions.quoted() : identifier());
            cursor.skipBlankInLine();
        }
        if (!cursor.isAt("{")) {
            cursor.report("a '{' is missing");
            skipRestOfLine();
            return;
        }
        Tree content = cursor.nested(this::body);
        for (Tree label : labels) {
            content = new Tree.Fields(List.of(new Field(label, content)), content.range());
        }
        fields.add(new Field(type, content));
    }

    private boolean isAtLabel() {
        return cursor.isAt("\"") || HclIdentifier.isAt(cursor);
    }

    private Tree identifier() {
        int start = cursor.at();
        String name = HclIdentifier.skip(cursor);
        return new Tree.Text(name, OffsetMap.verbatim(cursor.rangeFrom(start)), false);
    }

    private void endLine() {
        cursor.skipBlankInLine();
        if (!cursor.isAtLineEnd() && !cursor.isAt("}")) {
            cursor.report("text after a value");
            skipRestOfLine();
        }
    }

    private void skipRestOfLine() {
        while (!cursor.isAtLineEnd() && !cursor.isAt("}")) {
            cursor.advance(1);
        }
    }
}
