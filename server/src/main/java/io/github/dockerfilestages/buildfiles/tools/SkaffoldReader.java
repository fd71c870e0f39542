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
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the files of Skaffold: each artifact that Docker or kaniko builds, in the configuration itself or in a profile,
 * is a build.
 *
 * @see <a href="https://skaffold.dev/docs/references/yaml/">skaffold.yaml</a>
 */
public final class SkaffoldReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/skaffold*.{yaml,yml}");
    private static final Set<String> OTHER_BUILDERS =
            Set.of("bazel", "buildpacks", "custom", "jib", "jibGradle", "jibMaven", "ko");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = YamlReader.read(text);
        List<Build> builds = file.tree().items().stream()
                .flatMap(document -> Stream.concat(
                        Stream.of(document),
                        document.field("profiles").stream().flatMap(profiles -> profiles.items().stream())))
                .flatMap(configuration -> configuration.field("build").stream())
                .flatMap(build -> build.field("artifacts").stream())
                .flatMap(artifacts -> artifacts.items().stream())
                .flatMap(SkaffoldReader::builds)
                .toList();
        return new BuildFile(builds, file.warning(text));
    }

    /** An artifact without a builder is built by Docker. */
    private static Stream<Build> builds(Tree artifact) {
        if (OTHER_BUILDERS.stream().anyMatch(other -> artifact.field(other).isPresent())) {
            return Stream.empty();
        }
        Optional<Tree> builder = artifact.field("docker").or(() -> artifact.field("kaniko"));
        return Stream.of(Build.of(BuildKind.SKAFFOLD)
                .target(builder.flatMap(docker -> docker.field("target"))
                        .flatMap(Tree::asBlank)
                        .or(() -> value(builder, "target")))
                .dockerfile(value(builder, "dockerfile"))
                .context(value(Optional.of(artifact), "context"))
                .arguments(
                        builder
                                .flatMap(docker -> docker.field("buildArgs"))
                                .map(Assignment::in)
                                .orElse(List.of())
                                .stream()
                                .map(argument -> new BuildArgument(
                                        argument.name().text(), argument.value().map(SkaffoldReader::value)))
                                .toList())
                .build());
    }

    private static Optional<Value> value(Optional<Tree> owner, String field) {
        return owner.flatMap(tree -> tree.field(field))
                .flatMap(Tree::asText)
                .map(Tree.Text::strip)
                .filter(text -> !text.text().isEmpty())
                .map(SkaffoldReader::value);
    }

    private static Value value(Tree.Text text) {
        return text.as(text.text().contains("{{") ? Certainty.UNKNOWN : Certainty.LITERAL);
    }
}
