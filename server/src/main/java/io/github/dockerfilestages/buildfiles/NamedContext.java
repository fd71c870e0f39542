package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An additional build context: in this build, its name means the source instead of a stage or image with that name. If
 * the name is not known, there may be any number of contexts.
 *
 * @param source as written: a path, {@code docker-image://…}, {@code target:…}, {@code service:…}
 */
public record NamedContext(Value name, Value source) {
    private static final Pattern BUILD = Pattern.compile("(?:target|service):");

    /** Contexts that cannot be read. */
    public static NamedContext unknown(Value written) {
        return new NamedContext(written, written);
    }

    /** The name of the build whose result the source is: the part after {@code target:} or {@code service:}. */
    public Optional<Value> build() {
        Matcher start = BUILD.matcher(source.text());
        if (!source.isKnown() || !start.lookingAt()) {
            return Optional.empty();
        }
        String build = source.text().substring(start.end());
        TextRange range = source.range();
        boolean isVerbatim =
                !source.isComposed() && range.length() == source.text().length();
        return Optional.of(
                isVerbatim
                        ? new Value(build, new TextRange(range.start() + start.end(), range.end()), source.certainty())
                        : new Value(build, range, source.certainty(), source.pieces()));
    }

    /** Whether the source is the result of a service of a compose file; any other build is a target of a bake file. */
    public boolean isOfService() {
        return source.text().startsWith("service:");
    }

    /** Whether the source is a folder, as far as its text shows. */
    public boolean isFolder() {
        String text = source.text();
        return source.isKnown()
                && build().isEmpty()
                && !text.contains("://")
                && !text.startsWith("git@")
                && !text.startsWith("github.com/");
    }
}
