package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.syntax.dockerfile.words.Whitespace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The parser directives at the top of a Dockerfile.
 *
 * @param escape the escape character, a backslash unless a directive says otherwise
 * @param zoneEnd the offset after the last line that was read as a directive or could have been one: an edit that
 *     touches the text before it may change how everything is read
 * @param count the number of lines that are directives
 * @param check the value of the {@code check} directive up to its first blank
 */
public record Directives(char escape, int zoneEnd, int count, Optional<String> check) {
    static final char DEFAULT_ESCAPE = '\\';

    private static final Set<String> NAMES = Set.of("syntax", "escape", "check");

    /** A line of the form {@code # name=value}. */
    private record Directive(String name, String value) {}

    static Directives of(String text) {
        char escape = DEFAULT_ESCAPE;
        int at = startOf(text);
        int count = 0;
        var seen = new HashSet<String>();
        boolean isDirective = true;
        while (isDirective && at < text.length()) {
            int end = endOfLine(text, at);
            Optional<Directive> directive = directive(text.substring(Whitespace.skipSpaces(text, at, end), end));
            isDirective = directive.isPresent() && seen.add(directive.get().name());
            if (isDirective) {
                count++;
                escape = escape(directive.get(), escape);
            }
            at = end;
        }
        return new Directives(escape, at, count, check(text));
    }

    /** The offset after a byte order mark. */
    static int startOf(String text) {
        return text.startsWith("\uFEFF") ? 1 : 0;
    }

    static int endOfLine(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    private static char escape(Directive directive, char before) {
        boolean isToken = directive.value().equals("`") || directive.value().equals("\\");
        return directive.name().equals("escape") && isToken ? directive.value().charAt(0) : before;
    }

    /**
     * BuildKit searches for this directive separately: it skips a first line {@code #!…}, and ends the search at an
     * indented line.
     */
    private static Optional<String> check(String text) {
        int at = startOf(text);
        if (text.startsWith("#!", at)) {
            at = endOfLine(text, at);
        }
        while (at < text.length()) {
            int end = endOfLine(text, at);
            Optional<Directive> directive = directive(text.substring(at, end));
            if (directive.isEmpty()) {
                return Optional.empty();
            }
            if (directive.get().name().equals("check")) {
                return Optional.of(directive.get().value().split(" ", 2)[0]);
            }
            at = end;
        }
        return Optional.empty();
    }

    /**
     * Matches Go's pattern {@code ^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$}, whose white space is that of ASCII, after a
     * {@code #} and any white space; the name must be one of the three directives.
     */
    private static Optional<Directive> directive(String line) {
        String body = line.substring(0, Whitespace.trimLineEnd(line, 0, line.length()));
        int start = Whitespace.skipSpaces(body, Math.min(1, body.length()), body.length());
        int equals = body.indexOf('=', start);
        if (!body.startsWith("#") || equals < 0 || equals + 1 == body.length()) {
            return Optional.empty();
        }
        String name = body.substring(start, trimPatternSpaces(body, start, equals));
        boolean isName = name.chars().allMatch(c -> c < 0x80) && NAMES.contains(LowerCase.of(name));
        int value = equals + 1;
        while (value < body.length() && isPatternSpace(body.charAt(value))) {
            value++;
        }
        String trimmed = body.substring(value, trimPatternSpaces(body, value, body.length()));
        return isName ? Optional.of(new Directive(LowerCase.of(name), trimmed)) : Optional.empty();
    }

    private static int trimPatternSpaces(String text, int from, int to) {
        int end = to;
        while (end > from && isPatternSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Matches {@code \s} in a pattern of Go. */
    private static boolean isPatternSpace(char c) {
        return c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
    }
}
