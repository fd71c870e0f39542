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
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the files of Skaffold: each artifact that Docker or kaniko builds, in the configuration itself or in a profile,
 * is a build.
 *
 * @see <a href="https://skaffold.dev/docs/references/yaml/">skaffold.yaml</a>
 */
public final class SkaffoldReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/skaffold*.{yaml,yml}");
    /** The path of a value in an artifact, as a patch names it. */
    private static final Pattern PATCHED = Pattern.compile("/build/artifacts/(\\d{1,4})((?:/[\\w.-]{1,100}){0,5})");

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
                .flatMap(SkaffoldReader::allArtifacts)
                .flatMap(SkaffoldReader::builds)
                .distinct()
                .toList();
        return new BuildFile(builds, file.warning(text));
    }

    private static Stream<Tree> allArtifacts(Tree document) {
        List<Tree> profiles = document.field("profiles").map(Tree::items).orElse(List.of());
        return Stream.concat(
                Stream.concat(Stream.of(document), profiles.stream()).flatMap(SkaffoldReader::artifacts),
                profiles.stream().flatMap(profile -> patched(artifacts(document).toList(), profile)));
    }

    private static Stream<Tree> artifacts(Tree configuration) {
        return configuration
                .field("build")
                .flatMap(build -> build.field("artifacts"))
                .map(Tree::items)
                .orElse(List.of())
                .stream();
    }

    /**
     * The artifacts as the patches of a profile change them. Which artifact a patch means is not known if the profile
     * brings artifacts of its own, which are merged in first: its folder counts as computed.
     *
     * @see <a href="https://skaffold.dev/docs/environment/profiles/#patches">Patches</a>
     */
    private static Stream<Tree> patched(List<Tree> artifacts, Tree profile) {
        List<Tree> known = artifacts(profile).findAny().isPresent() ? List.of() : artifacts;
        Map<Integer, Tree> changed = new LinkedHashMap<>();
        for (Tree patch : profile.field("patches").map(Tree::items).orElse(List.of())) {
            Optional<Matcher> path =
                    patch.field("path").flatMap(Tree::asText).map(text -> PATCHED.matcher(text.text()));
            Optional<Tree> value = patch.field("value");
            if (value.isPresent() && path.filter(Matcher::matches).isPresent()) {
                int index = Integer.parseInt(path.get().group(1));
                List<String> names = List.of(path.get().group(2).split("/"));
                Tree artifact = changed.getOrDefault(
                        index, index < known.size() ? known.get(index) : unknownArtifact(patch.range()));
                changed.put(index, with(artifact, names.subList(1, names.size()), value.get()));
            }
        }
        return changed.values().stream();
    }

    private static Tree unknownArtifact(TextRange range) {
        TextRange nowhere = TextRange.at(range.start());
        String computed = "{{.}}";
        OffsetMap offsets = new OffsetMap.OffsetMapBuilder()
                .replaced(nowhere, computed.length())
                .build(nowhere.end());
        return with(new Tree.Absent(range), List.of("context"), new Tree.Text(computed, offsets, false));
    }

    /** A mapping with a value at a path in it. */
    private static Tree with(Tree mapping, List<String> path, Tree value) {
        if (path.isEmpty()) {
            return value;
        }
        TextRange range = value.range();
        var name = new Tree.Text(path.get(0), OffsetMap.verbatim(TextRange.at(range.start())), false);
        Tree inner = mapping.field(name.text()).orElse(new Tree.Absent(range));
        List<Field> others = mapping.fields().stream()
                .filter(field -> !field.isNamed(name.text()))
                .toList();
        var field = new Field(name, with(inner, path.subList(1, path.size()), value));
        return new Tree.Fields(Stream.concat(others.stream(), Stream.of(field)).toList(), range);
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
