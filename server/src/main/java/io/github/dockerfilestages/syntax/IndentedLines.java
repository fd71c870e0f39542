package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines of a text whose blocks are indented, as in YAML, and the keys that open these blocks. Judged without parsing,
 * so that it also works for templates and unknown languages. Lines are counted from 0.
 */
public record IndentedLines(SourceText text) {
    /** How many lines above a line its key is searched in. */
    private static final int MAX_LINES = 100;
    /** Of a line; longer lines are generated. */
    private static final int MAX_CHARACTERS = 400;

    private static final Pattern INDENTATION = Pattern.compile("^[\\s-]*+");
    private static final Pattern OPENING_KEY =
            Pattern.compile("^[\\s-]*+[\"']?([\\w-]++)[\"']?\\s*+[:=]\\s*+[\\[(]?\\s*+(?:#.*)?$");

    /** The first characters of a line. */
    public String start(int line) {
        TextRange whole = text.line(line);
        return text.slice(new TextRange(whole.start(), Math.min(whole.end(), whole.start() + MAX_CHARACTERS)));
    }

    /** The number of blanks that a line starts with; the dash of a list element counts as one. */
    public int indentation(int line) {
        Matcher blanks = INDENTATION.matcher(start(line));
        return blanks.find() ? blanks.end() : 0;
    }

    /** The key, if a line has nothing but a key whose value is in the lines below. */
    public Optional<String> openingKey(int line) {
        Matcher key = OPENING_KEY.matcher(start(line));
        return key.find() ? Optional.of(key.group(1)) : Optional.empty();
    }

    /** The line with the key of the block that contains a line. */
    public Optional<Integer> owner(int line) {
        int indentation = indentation(line);
        return Stream.iterate(line - 1, above -> above >= 0 && line - above < MAX_LINES, above -> above - 1)
                .filter(above -> openingKey(above).isPresent() && indentation(above) < indentation)
                .findFirst();
    }

    /** The key of the block that contains a line. */
    public Optional<String> ownerKey(int line) {
        return owner(line).flatMap(this::openingKey);
    }

    /** A line, and those below that are indented more. */
    public TextRange block(int first) {
        int indentation = indentation(first);
        int next = first + 1;
        while (next < text.lineCount() && (Blanks.isBlank(start(next)) || indentation(next) > indentation)) {
            next++;
        }
        return new TextRange(text.line(first).start(), text.line(next - 1).end());
    }
}
