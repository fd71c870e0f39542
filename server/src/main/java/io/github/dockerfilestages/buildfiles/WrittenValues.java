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
        return Build.of(build.kind())
                .name(build.name())
                .parents(build.parents())
                .parentFile(build.parentFile())
                .target(build.target().map(this::value))
                .otherStages(build.otherStages().stream().map(this::value).toList())
                .dockerfile(build.dockerfile().map(this::value))
                .context(build.context().map(this::value))
                .contexts(build.contexts().stream()
                        .map(context -> new NamedContext(value(context.name()), value(context.source())))
                        .toList())
                .inline(build.inline())
                .folder(build.folder())
                .arguments(build.arguments().stream()
                        .map(argument -> new BuildArgument(
                                argument.name(), argument.value().map(this::value)))
                        .toList())
                .certainty(build.place().certainty())
                .defaultNames(build.defaultNames())
                .build();
    }

    private Value value(Value value) {
        TextRange range = value.range();
        return value.isKnown() ? value : new Value(range.of(file), range, value.certainty());
    }
}
