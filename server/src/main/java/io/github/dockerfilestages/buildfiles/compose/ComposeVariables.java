package io.github.dockerfilestages.buildfiles.compose;

import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.InlineDockerfile.Variables;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a compose file with the defaults of its variables filled in. The environment is not read: a variable
 * without a default is unknown.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/interpolation/">Interpolation</a>
 */
final class ComposeVariables {
    private static final Pattern START = Pattern.compile("\\$(?:([_a-zA-Z]\\w*)|\\{[_a-zA-Z]\\w*(:?[-?+])?)");
    private static final int MAX_DEPTH = 20;
    /** A template marker, which the reader of Dockerfiles treats as unknown. */
    private static final String UNKNOWN = "{{?}}";

    private final Tree.Text written;
    private final String text;
    private final StringBuilder meant = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();
    private final List<TextRange> computed = new ArrayList<>();
    private boolean hasDefault;
    private boolean hasUnknown;
    private TextRange core;

    private ComposeVariables(Tree.Text written) {
        this.written = written;
        this.text = written.text();
        this.core = new TextRange(0, text.length());
        read(0, text.length(), 0);
    }

    /** A value that is written as one piece, so that it can be replaced; empty when it is blank. */
    static Optional<Value> name(Tree tree) {
        return tree.asText().flatMap(text -> new ComposeVariables(text.strip()).value(false));
    }

    /** A value that may also be composed of defaults and other text; its range is then that of all of it. */
    static Optional<Value> path(Tree tree) {
        return tree.asText().flatMap(text -> new ComposeVariables(text.strip()).value(true));
    }

    static Optional<InlineDockerfile> inline(Tree tree) {
        return tree.asText().map(text -> new ComposeVariables(text).inline());
    }

    private Optional<Value> value(boolean mayBeComposed) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean isComposed = hasDefault && core.length() == text.length();
        if (hasUnknown || meant.isEmpty() || isComposed && !mayBeComposed) {
            return Optional.of(written.as(Certainty.UNKNOWN));
        }
        TextRange range =
                isComposed || !hasDefault ? written.range() : written.offsets().toFile(core);
        return Optional.of(new Value(meant.toString(), range, hasDefault ? Certainty.DEFAULT : Certainty.LITERAL));
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
            replace(at, at + 2, "$");
            return at + 2;
        }
        Matcher start = START.matcher(text).region(at, to);
        if (!start.lookingAt()) {
            return unknown(at, at + 1);
        }
        if (start.group(1) != null) {
            return unknown(at, start.end());
        }
        int close = closing(start.end(), to);
        String operator = start.group(2);
        if (close == to || depth == MAX_DEPTH || operator == null || !operator.endsWith("-")) {
            return unknown(at, Math.min(close + 1, to));
        }
        if (core.equals(new TextRange(at, close + 1))) {
            core = new TextRange(start.end(), close);
        }
        hasDefault = true;
        int from = meant.length();
        read(start.end(), close, depth + 1);
        computed.add(new TextRange(from, meant.length()));
        return close + 1;
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
        computed.add(new TextRange(meant.length(), meant.length() + UNKNOWN.length()));
        replace(start, end, UNKNOWN);
        return end;
    }

    private void copy(int start, int end) {
        meant.append(text, start, end);
        offsets.slice(written.offsets(), new TextRange(start, end));
    }

    private void replace(int start, int end, String value) {
        meant.append(value);
        offsets.replaced(written.offsets().toFile(new TextRange(start, end)), value.length());
    }
}
