package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.TemplateMarker;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * Replaces the text of unknown values by the text in the file. The shell text from which they were read may have a
 * {@link TemplateMarker} instead.
 */
public final class WrittenValues {
    private final String file;

    private WrittenValues(String file) {
        this.file = file;
    }

    public static List<Build> in(String file, List<Build> builds) {
        var written = new WrittenValues(file);
        return builds.stream().map(written::build).toList();
    }

    private Build build(Build build) {
        return new Build(
                build.kind(),
                build.name(),
                build.parents(),
                build.parentFile(),
                build.target().map(this::value),
                build.otherStages().stream().map(this::value).toList(),
                build.dockerfile().map(this::value),
                build.context().map(this::value),
                build.contexts().stream()
                        .map(context -> new NamedContext(value(context.name()), value(context.source())))
                        .toList(),
                build.inline(),
                build.folder(),
                build.arguments().stream()
                        .map(argument -> new BuildArgument(
                                argument.name(), argument.value().map(this::value)))
                        .toList(),
                build.isPathSure(),
                build.defaultNames());
    }

    private Value value(Value value) {
        TextRange range = value.range();
        return value.isKnown() ? value : new Value(range.of(file), range, value.certainty());
    }
}
