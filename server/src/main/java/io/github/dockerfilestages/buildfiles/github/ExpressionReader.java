package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates an expression of GitHub, as far as the file says its values. A condition that is not known selects each of
 * its results; of the functions, only {@code format} is evaluated.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/expressions">Expressions</a>
 */
final class ExpressionReader {
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_VALUES = 100;

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:'(?<string>(?:[^']|'')*)'|(?<word>[A-Za-z_][\\w-]*)|(?<number>[-+]?\\.?\\d[\\w.]*)"
                    + "|(?<operator>\\|\\||&&|[=!<>]=|[-<>!().,*\\[\\]]))");
    private static final Pattern INDEX = Pattern.compile("\\{(\\d{1,2})}");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<ExpressionValue> ANYTHING = List.of(ExpressionValue.UNKNOWN);

    private final Tree.Text text;
    private final Function<List<String>, List<ExpressionValue>> context;
    private final Matcher tokens;
    private int depth;
    private boolean isRead;

    private ExpressionReader(Tree.Text text, Function<List<String>, List<ExpressionValue>> context) {
        this.text = text;
        this.context = context;
        this.tokens = TOKEN.matcher(text.text());
        next(0);
    }

    /**
     * The values that an expression may have, at least one.
     *
     * @param text between the braces
     * @param context the values of a property, such as {@code matrix.target}, by the names in its path
     */
    static List<ExpressionValue> values(Tree.Text text, Function<List<String>, List<ExpressionValue>> context) {
        if (text.text().length() > MAX_LENGTH) {
            return ANYTHING;
        }
        var reader = new ExpressionReader(text, context);
        List<ExpressionValue> values = reader.alternatives();
        return reader.isRead ? ANYTHING : values;
    }

    private List<ExpressionValue> alternatives() {
        List<ExpressionValue> values = conjunction();
        while (takes("||")) {
            values = either(values, conjunction());
        }
        return values;
    }

    private List<ExpressionValue> conjunction() {
        List<ExpressionValue> values = comparison();
        while (takes("&&")) {
            values = both(values, comparison());
        }
        return values;
    }

    private List<ExpressionValue> comparison() {
        List<ExpressionValue> values = operand();
        while (isRead && COMPARISONS.contains(Blanks.strip(tokens.group()))) {
            String operator = Blanks.strip(tokens.group());
            next(tokens.end());
            values = compared(values, operator, operand());
        }
        return values;
    }

    private List<ExpressionValue> operand() {
        if (!isRead || depth > MAX_DEPTH) {
            return ANYTHING;
        }
        depth++;
        List<ExpressionValue> values = ANYTHING;
        if (tokens.group("string") != null) {
            values = string();
        } else if (tokens.group("word") != null) {
            values = property();
        } else if (takes("(")) {
            values = alternatives();
            takes(")");
        } else if (takes("!")) {
            values = negated(operand());
        } else {
            // A number; for an operator without operands the rest is not read, and the result is not known.
            boolean isNumber = tokens.group("number") != null;
            values = isNumber ? List.of(literal(tokens.start("number"), tokens.end("number"))) : ANYTHING;
            next(isNumber ? tokens.end() : text.text().length());
        }
        depth--;
        return values;
    }

    private List<ExpressionValue> string() {
        ExpressionValue value = literal(tokens.start("string"), tokens.end("string"));
        next(tokens.end());
        return value.value().text().contains("''") ? ANYTHING : List.of(value.asString());
    }

    private ExpressionValue literal(int start, int end) {
        return ExpressionValue.of(text.slice(start, end), Certainty.LITERAL);
    }

    /** A property such as {@code matrix.os} or {@code matrix['os']}, a word such as {@code true}, or a call. */
    private List<ExpressionValue> property() {
        int start = tokens.start("word");
        int end = tokens.end("word");
        var path = new ArrayList<String>();
        path.add(tokens.group("word"));
        next(end);
        boolean isPlain = true;
        while (isRead && (takes(".") || takes("["))) {
            Optional<String> name = name();
            isPlain &= name.isPresent();
            name.ifPresent(path::add);
            takes("]");
        }
        if (takes("(")) {
            if (path.size() == 1 && path.get(0).equalsIgnoreCase("format")) {
                return formatted(arguments());
            }
            skipArguments();
            return ANYTHING;
        }
        boolean isWord = path.size() == 1 && Set.of("true", "false", "null").contains(path.get(0));
        return isWord ? List.of(literal(start, end)) : isPlain ? context.apply(path) : ANYTHING;
    }

    private Optional<String> name() {
        if (!isRead) {
            return Optional.empty();
        }
        Optional<String> name =
                Optional.ofNullable(tokens.group("word")).or(() -> Optional.ofNullable(tokens.group("string")));
        next(tokens.end());
        return name;
    }

    private List<List<ExpressionValue>> arguments() {
        var arguments = new ArrayList<List<ExpressionValue>>();
        do {
            arguments.add(alternatives());
        } while (takes(","));
        takes(")");
        return arguments;
    }

    /** The values of a call of {@code format}: the pieces of its template, with the other arguments between them. */
    private List<ExpressionValue> formatted(List<List<ExpressionValue>> arguments) {
        ExpressionValue template = arguments.get(0).get(0);
        String written = template.value().text();
        boolean isPlain = arguments.get(0).size() == 1
                && template.isWhole()
                && template.value().range().length() == written.length()
                && !written.contains("{{")
                && !written.contains("}}");
        if (!isPlain) {
            return ANYTHING;
        }
        TextRange whole = text.strip().range();
        List<ExpressionValue> values = List.of(ExpressionValue.NOTHING);
        int at = 0;
        Matcher index = INDEX.matcher(written);
        while (index.find()) {
            int argument = Integer.parseInt(index.group(1)) + 1;
            if (argument >= arguments.size()) {
                return ANYTHING;
            }
            values = ExpressionValue.joined(values, List.of(piece(template.value(), at, index.start())), whole);
            values = ExpressionValue.joined(values, arguments.get(argument), whole);
            at = index.end();
        }
        return ExpressionValue.joined(values, List.of(piece(template.value(), at, written.length())), whole);
    }

    private static ExpressionValue piece(Value template, int start, int end) {
        var range =
                new TextRange(template.range().start() + start, template.range().start() + end);
        return new ExpressionValue(new Value(template.text().substring(start, end), range, Certainty.LITERAL), true);
    }

    private void skipArguments() {
        int open = 1;
        while (isRead && open > 0) {
            open += takes("(") ? 1 : takes(")") ? -1 : 0;
            boolean isOther = isRead
                    && !Blanks.strip(tokens.group()).equals("(")
                    && !Blanks.strip(tokens.group()).equals(")");
            if (isOther && open > 0) {
                next(tokens.end());
            }
        }
    }

    private boolean takes(String operator) {
        boolean isThere = isRead && operator.equals(tokens.group("operator"));
        if (isThere) {
            next(tokens.end());
        }
        return isThere;
    }

    private void next(int from) {
        isRead = from < text.text().length()
                && tokens.region(from, text.text().length()).lookingAt();
    }

    private static List<ExpressionValue> either(List<ExpressionValue> first, List<ExpressionValue> second) {
        var values = new LinkedHashSet<ExpressionValue>();
        for (ExpressionValue value : first) {
            if (!value.isFalsy()) {
                values.add(value);
            }
            if (!value.isTruthy()) {
                Certainty certainty = value.value().isLiteral() ? Certainty.LITERAL : Certainty.DEFAULT;
                second.forEach(other -> values.add(other.atMost(certainty)));
            }
        }
        return bounded(values);
    }

    /** A condition that is not known may be false; the value counts as {@code false} then, whatever it is. */
    private static List<ExpressionValue> both(List<ExpressionValue> first, List<ExpressionValue> second) {
        var values = new LinkedHashSet<ExpressionValue>();
        for (ExpressionValue value : first) {
            if (!value.isTruthy()) {
                values.add(value.isFalsy() ? value : condition("false"));
            }
            if (!value.isFalsy()) {
                values.addAll(second);
            }
        }
        return bounded(values);
    }

    private static List<ExpressionValue> negated(List<ExpressionValue> values) {
        boolean isTrue = values.stream().allMatch(ExpressionValue::isFalsy);
        boolean isDecided = isTrue || values.stream().allMatch(ExpressionValue::isTruthy);
        return isDecided ? List.of(condition(isTrue ? "true" : "false")) : ANYTHING;
    }

    private static ExpressionValue condition(String result) {
        return ExpressionValue.composed(result, TextRange.at(0), Certainty.LITERAL);
    }

    private static List<ExpressionValue> compared(
            List<ExpressionValue> first, String operator, List<ExpressionValue> second) {
        boolean isDecided = operator.length() == 2
                && operator.endsWith("=")
                && "=!".indexOf(operator.charAt(0)) >= 0
                && isCertain(first)
                && isCertain(second);
        if (!isDecided) {
            return List.of(condition("true"), condition("false"));
        }
        boolean isEqual = first.get(0)
                .value()
                .text()
                .equalsIgnoreCase(second.get(0).value().text());
        return List.of(condition(String.valueOf(isEqual == operator.equals("=="))));
    }

    private static boolean isCertain(List<ExpressionValue> values) {
        return values.stream().map(ExpressionValue::value).allMatch(value -> value.isLiteral())
                && values.stream().map(value -> value.value().text()).distinct().count() == 1;
    }

    private static List<ExpressionValue> bounded(Set<ExpressionValue> values) {
        return values.size() > MAX_VALUES ? ANYTHING : List.copyOf(values);
    }
}
