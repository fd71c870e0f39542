package io.github.dockerfilestages.syntax.hcl;

import io.github.dockerfilestages.syntax.Cursor;
import io.github.dockerfilestages.syntax.LiteralReader;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads HCL expressions whose values can be known from the text: strings, variables, lists, objects, conditionals. For
 * all others it only finds the end.
 */
final class HclExpressionReader implements HclExpressions {
    /** Longer ones come first. */
    private static final List<String> OPERATORS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%");

    /** Functions whose result has all that is passed to them. */
    private static final Set<String> JOINING = Set.of("merge", "concat");

    /** How many lines an expression may take. */
    private enum ExpressionLines {
        ONE,
        MANY
    }

    private final Cursor cursor;
    private final HclCollectionReader collections;
    /** Inside brackets an expression may continue in the next line. */
    private ExpressionLines lines = ExpressionLines.ONE;

    HclExpressionReader(Cursor cursor) {
        this.cursor = cursor;
        this.collections = new HclCollectionReader(cursor, this);
    }

    @Override
    public Tree inLine() {
        return reading(ExpressionLines.ONE);
    }

    @Override
    public Tree acrossLines() {
        return reading(ExpressionLines.MANY);
    }

    /** The string at the cursor. */
    Tree quoted() {
        return HclTemplateReader.quoted(cursor, this);
    }

    @Override
    public void skipThrough(String closer) {
        collections.skipThrough(closer);
    }

    private Tree reading(ExpressionLines inner) {
        ExpressionLines outer = lines;
        lines = inner;
        Tree read = cursor.nested(this::choice);
        lines = outer;
        return read;
    }

    private void skipBlank() {
        if (lines == ExpressionLines.MANY) {
            cursor.skipBlank();
        } else {
            cursor.skipBlankInLine();
        }
    }

    private Tree choice() {
        skipBlank();
        int start = cursor.at();
        Tree condition = operation();
        int end = cursor.at();
        skipBlank();
        if (!cursor.accept("?")) {
            cursor.moveTo(end);
            return condition;
        }
        Tree first = reading(lines);
        skipBlank();
        if (!cursor.accept(":")) {
            cursor.report("a ':' is missing");
            return new Tree.Computed(cursor.rangeFrom(start));
        }
        Tree second = reading(lines);
        return new Tree.Choice(first, second, cursor.rangeFrom(start));
    }

    private Tree operation() {
        int start = cursor.at();
        Tree first = operand();
        int end = cursor.at();
        skipBlank();
        boolean isAlone = true;
        while (acceptOperator()) {
            skipBlank();
            operand();
            end = cursor.at();
            skipBlank();
            isAlone = false;
        }
        cursor.moveTo(end);
        return isAlone ? first : new Tree.Computed(cursor.rangeFrom(start));
    }

    private boolean acceptOperator() {
        for (String operator : OPERATORS) {
            if (cursor.accept(operator)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Tree operand() {
        int start = cursor.at();
        while (cursor.isAt("!") || cursor.isAt("-")) {
            cursor.advance(1);
            skipBlank();
        }
        boolean isAltered = cursor.at() > start;
        Tree term = cursor.nested(this::term);
        return isAltered ? new Tree.Computed(cursor.rangeFrom(start)) : term;
    }

    private Tree term() {
        if (cursor.isAt("<<")) {
            return HclTemplateReader.heredoc(cursor, this);
        }
        int start = cursor.at();
        Tree term = switch (cursor.peek()) {
            case '"' -> quoted();
            case '[' -> collections.list();
            case '{' -> collections.object();
            case '(' -> parenthesized();
            default -> word();
        };
        return cursor.isAt(".") || cursor.isAt("[") ? attributeOf(term, start) : term;
    }

    private Tree word() {
        int start = cursor.at();
        if (Character.digit(cursor.peek(), 10) >= 0) {
            return number();
        }
        String name = HclIdentifier.skip(cursor);
        if (name.isEmpty() || name.equals("null")) {
            return new Tree.Absent(cursor.rangeFrom(start));
        }
        if (name.equals("true") || name.equals("false")) {
            return literal(start);
        }
        if (cursor.accept("(")) {
            List<Tree> joined = JOINING.contains(name) ? operands() : List.of();
            collections.skipThrough(")");
            TextRange range = cursor.rangeFrom(start);
            return joined.isEmpty() ? new Tree.Computed(range) : new Tree.Joined(joined, range);
        }
        return new Tree.Variable(List.of(name), cursor.rangeFrom(start));
    }

    /** What is passed to a function, before the bracket that closes the call. */
    private List<Tree> operands() {
        var operands = new ArrayList<Tree>();
        do {
            operands.add(reading(ExpressionLines.MANY));
            cursor.skipBlank();
        } while (cursor.accept(","));
        return operands;
    }

    private Tree number() {
        int start = cursor.at();
        while (Character.isLetterOrDigit(cursor.peek()) || cursor.isAt(".") && Character.isDigit(cursor.peek(1))) {
            cursor.advance(1);
        }
        return literal(start);
    }

    private Tree literal(int start) {
        var literal = new LiteralReader(cursor);
        literal.copyFrom(start);
        return literal.finish();
    }

    /** The access to an attribute: {@code .name} or {@code ["name"]}; any other access makes the value computed. */
    private Tree attributeOf(Tree term, int start) {
        boolean isNamed = term instanceof Tree.Variable;
        var path = new ArrayList<String>(term instanceof Tree.Variable variable ? variable.path() : List.of());
        while (cursor.isAt(".") || cursor.isAt("[")) {
            String name = cursor.accept(".") ? attribute() : index();
            isNamed &= !name.isEmpty();
            path.add(name);
        }
        return isNamed ? new Tree.Variable(path, cursor.rangeFrom(start)) : new Tree.Computed(cursor.rangeFrom(start));
    }

    private String attribute() {
        String name = HclIdentifier.skip(cursor);
        if (name.isEmpty() && !cursor.accept("*")) {
            while (Character.isDigit(cursor.peek())) {
                cursor.advance(1);
            }
        }
        return name;
    }

    private String index() {
        cursor.accept("[");
        Tree index = reading(ExpressionLines.MANY);
        collections.skipThrough("]");
        return index instanceof Tree.Text text ? text.text() : "";
    }

    private Tree parenthesized() {
        cursor.accept("(");
        Tree inner = reading(ExpressionLines.MANY);
        collections.skipThrough(")");
        return inner;
    }
}
