package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.json.JsoncReader;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the description of a development container: its {@code build}, or the properties that older descriptions have
 * instead.
 *
 * @see <a href="https://containers.dev/implementors/json_reference/">Dev container metadata reference</a>
 */
public final class DevcontainerReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/devcontainer.json", "**/.devcontainer.json");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{(?:localEnv|env):[^:{}]*:([^{}]*)}");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = JsoncReader.read(text);
        Optional<Build> build = build(file.tree());
        return new BuildFile(build.stream().toList(), file.warning(text));
    }

    /** The build; none when the container uses an image or a compose file. */
    private static Optional<Build> build(Tree file) {
        Optional<Tree> build = file.field("build").filter(Tree.Fields.class::isInstance);
        Optional<Value> dockerfile = property(build, "dockerfile").or(() -> value(file.field("dockerFile")));
        if (build.isEmpty() && dockerfile.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Build.of(BuildKind.DEVCONTAINER)
                .target(property(build, "target"))
                .dockerfile(dockerfile)
                .context(property(build, "context").or(() -> value(file.field("context"))))
                .arguments(arguments(build))
                .build());
    }

    private static Optional<Value> property(Optional<Tree> build, String name) {
        return value(build.flatMap(object -> object.field(name)));
    }

    private static Optional<Value> value(Optional<Tree> property) {
        return property.filter(Tree.Text.class::isInstance)
                .map(Tree.Text.class::cast)
                .map(DevcontainerReader::value);
    }

    /** A variable of the environment may have a default; other variables are unknown. */
    private static Value value(Tree.Text string) {
        if (!string.text().contains("${")) {
            return new Value(string.text(), string.range(), Certainty.LITERAL);
        }
        Matcher variable = ENVIRONMENT.matcher(string.text());
        if (!variable.matches()) {
            return new Value(string.text(), string.range(), Certainty.UNKNOWN);
        }
        var preset = new TextRange(variable.start(1), variable.end(1));
        return new Value(variable.group(1), string.offsets().toFile(preset), Certainty.DEFAULT);
    }

    private static List<BuildArgument> arguments(Optional<Tree> build) {
        return build.flatMap(object -> object.field("args")).map(Assignment::in).orElse(List.of()).stream()
                .map(argument -> new BuildArgument(
                        argument.name().text(), argument.value().map(DevcontainerReader::value)))
                .toList();
    }
}
