package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value of a variable of just: strings and variables, joined by {@code +} or {@code /}. Of a call with a
 * default, such as {@code env("STAGE", "dev")}, it is the default; anything else is not known.
 *
 * @see <a href="https://just.systems/man/en/expressions-and-substitutions.html">Expressions and substitutions</a>
 */
final class JustExpression {
    private static final List<String> QUOTES = List.of("'''", "\"\"\"", "'", "\"");
    static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("(?:env|env_var_or_default)\\(\\s*(?:'[^']*'|\"[^\"]*\")\\s*,\\s*(?=['\"])");

    private final String file;
    private final int end;
    private final Matcher matcher;
    private final ShellTextBuilder text;
    private int at;

    JustExpression(String file, TextRange range) {
        this.file = file;
        this.at = range.start();
        this.end = range.end();
        this.matcher = Pattern.compile("").matcher(file);
        this.text = new ShellTextBuilder(file);
    }

    /** The value of the whole range, up to a comment; empty if it is more than a part of one command. */
    Optional<PossibleValue> readAll() {
        operand();
        skipBlanks();
        while (at < end && "+/".indexOf(file.charAt(at)) >= 0) {
            if (file.charAt(at) == '/') {
                text.replace(new TextRange(at, at + 1), "/");
            }
            at++;
            operand();
            skipBlanks();
        }
        if (at < end && file.charAt(at) != '#') {
            computed(end);
        }
        return value();
    }

    /** The value of the single string or variable that starts here. */
    Optional<PossibleValue> readOperand() {
        operand();
        return value();
    }

    /** The offset after what was read. */
    int end() {
        return at;
    }

    private Optional<PossibleValue> value() {
        return PossibleValue.ofCommandText(text.build(at), Certainty.DEFAULT);
    }

    private void operand() {
        skipBlanks();
        if (looksAt(ENVIRONMENT)) {
            at = matcher.end();
            string();
            int close = file.indexOf(')', at);
            at = close < 0 || close >= end ? end : close + 1;
        } else if (looksAt(NAME) && !file.startsWith("(", matcher.end())) {
            computed(matcher.end());
        } else {
            string();
        }
    }

    /** The string that starts here; what is not a string takes the rest of the range. */
    private void string() {
        Optional<String> quote =
                QUOTES.stream().filter(mark -> file.startsWith(mark, at)).findFirst();
        int open = at + quote.map(String::length).orElse(0);
        int close = quote.map(mark -> file.indexOf(mark, open)).orElse(-1);
        if (close < 0 || close + quote.orElseThrow().length() > end) {
            computed(end);
            return;
        }
        int after = close + quote.orElseThrow().length();
        boolean hasEscapes = quote.orElseThrow().startsWith("\"")
                && file.substring(open, close).indexOf('\\') >= 0;
        if (hasEscapes) {
            computed(after);
        } else {
            text.copy(open, close);
            at = after;
        }
    }

    private void computed(int after) {
        text.computed(new TextRange(at, after), file.substring(at, after));
        at = after;
    }

    private boolean looksAt(Pattern pattern) {
        return matcher.usePattern(pattern).region(at, end).lookingAt();
    }

    private void skipBlanks() {
        while (at < end && ShellText.isBlank(file.charAt(at))) {
            at++;
        }
    }
}
