package io.github.dockerfilestages.buildfiles.compose;

import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.InlineDockerfile.Variables;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a compose file with the values of its variables filled in: those that a file with variables gives them, or
 * their defaults. The environment of the user is not read: a variable without either is unknown.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/interpolation/">Interpolation</a>
 */
final class ComposeVariables {
    private static final Pattern START = Pattern.compile("\\$(?:([_a-zA-Z]\\w*)|\\{([_a-zA-Z]\\w*)(:?[-?+])?)");
    private static final int MAX_DEPTH = 20;
    private final Tree.Text written;
    private final String text;
    private final StringBuilder meant = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();
    private final List<TextRange> computed = new ArrayList<>();
    private final List<Value> pieces = new ArrayList<>();
    private final GivenValues given;
    private boolean hasVariable;
    private boolean hasGiven;
    private boolean hasUnknown;

    private ComposeVariables(Tree.Text written, GivenValues given) {
        this.written = written;
        this.text = written.text();
        this.given = given;
        read(0, text.length(), 0);
    }

    /**
     * The value of a text; empty when it is blank. If it is composed of variables and other text, its range is that of
     * all of it.
     */
    static Optional<Value> value(Tree tree, GivenValues given) {
        return tree.asText().flatMap(text -> new ComposeVariables(text.strip(), given).value());
    }

    /** The value that a text has where the file with the variables is not read, if it is another known one. */
    static Optional<Value> alternative(Tree tree, GivenValues given) {
        return tree.asText()
                .filter(text -> new ComposeVariables(text.strip(), given).hasGiven)
                .flatMap(text -> value(text, GivenValues.NONE))
                .filter(Value::isKnown);
    }

    /** A Dockerfile in the file, with the defaults of its variables. */
    static Optional<InlineDockerfile> inline(Tree tree) {
        return tree.asText().map(text -> new ComposeVariables(text, GivenValues.NONE).inline());
    }

    /** The names of the variables in the text of a file. */
    static Set<String> names(String file) {
        var names = new HashSet<String>();
        Matcher start = START.matcher(file);
        while (start.find()) {
            names.add(start.group(1) != null ? start.group(1) : start.group(2));
        }
        return names;
    }

    private Optional<Value> value() {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (hasUnknown || meant.isEmpty()) {
            return Optional.of(written.as(Certainty.UNKNOWN));
        }
        if (!hasVariable) {
            return Optional.of(new Value(meant.toString(), written.range(), Certainty.LITERAL));
        }
        List<Value> defaults = pieces.stream().map(ComposeVariables::asDefault).toList();
        return Optional.of(defaults.size() == 1 ? defaults.get(0) : Value.composed(written.range(), defaults));
    }

    private static Value asDefault(Value value) {
        return new Value(value.text(), value.range(), Certainty.DEFAULT);
    }

    private InlineDockerfile inline() {
        OffsetMap places = offsets.build(written.range().end());
        return new InlineDockerfile(meant.toString(), places, written.isHeredoc(), Variables.COMPOSE, computed);
    }

    private void read(int from, int to, int depth) {
        int at = from;
        while (at < to) {
            int dollar = text.indexOf('$', at);
            int plainEnd = dollar < 0 || dollar >= to ? to : dollar;
            copy(at, plainEnd);
            at = plainEnd < to ? variable(plainEnd, to, depth) : to;
        }
    }

    /** Reads what starts with a dollar sign, and returns the offset after it. */
    private int variable(int at, int to, int depth) {
        if (text.startsWith("$$", at)) {
            pieces.add(new Value("$", written.slice(at, at + 2).range(), Certainty.LITERAL));
            replace(at, at + 2, "$");
            return at + 2;
        }
        Matcher start = START.matcher(text).region(at, to);
        if (!start.lookingAt()) {
            return unknown(at, at + 1);
        }
        if (start.group(1) != null) {
            return known(start.group(1), "", at, start.end()) ? start.end() : unknown(at, start.end());
        }
        int close = closing(start.end(), to);
        int end = Math.min(close + 1, to);
        String operator = Optional.ofNullable(start.group(3)).orElse("");
        if (close < to && !operator.endsWith("+") && known(start.group(2), operator, at, end)) {
            return end;
        }
        if (close == to || depth == MAX_DEPTH || !operator.endsWith("-")) {
            return unknown(at, end);
        }
        hasVariable = true;
        int from = meant.length();
        read(start.end(), close, depth + 1);
        computed.add(new TextRange(from, meant.length()));
        return end;
    }

    /** Whether a file with variables gives a value to one, which an empty one is not if the operator has a colon. */
    private boolean known(String name, String operator, int start, int end) {
        List<Value> values = given.of(name);
        boolean isMissing = values.isEmpty()
                || !values.get(0).isKnown()
                || operator.startsWith(":") && values.get(0).text().isEmpty();
        if (isMissing) {
            return false;
        }
        hasVariable = true;
        hasGiven = true;
        pieces.add(values.get(0));
        replace(start, end, values.get(0).text());
        return true;
    }

    /** The brace that closes the variable which contains an offset; the limit if there is none. */
    private int closing(int from, int to) {
        int open = 1;
        for (int at = from; at < to; at++) {
            if (text.startsWith("${", at)) {
                open++;
            } else if (text.charAt(at) == '}' && --open == 0) {
                return at;
            }
        }
        return to;
    }

    private int unknown(int start, int end) {
        hasUnknown = true;
        computed.add(new TextRange(meant.length(), meant.length() + InlineDockerfile.UNKNOWN.length()));
        replace(start, end, InlineDockerfile.UNKNOWN);
        return end;
    }

    private void copy(int start, int end) {
        if (start < end) {
            pieces.add(written.slice(start, end).as(Certainty.LITERAL));
        }
        meant.append(text, start, end);
        offsets.slice(written.offsets(), new TextRange(start, end));
    }

    private void replace(int start, int end, String value) {
        meant.append(value);
        offsets.replaced(written.offsets().toFile(new TextRange(start, end)), value.length());
    }
}
