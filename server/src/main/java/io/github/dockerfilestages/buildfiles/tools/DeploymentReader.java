package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the YAML files of werf, Garden and Okteto: each mapping with a target, or with arguments, is a build. */
public final class DeploymentReader implements BuildFileReader {
    private static final FilePatterns FILES = DeploymentFormat.allFiles();
    private static final Pattern COMPUTED = Pattern.compile("\\{\\{|\\$");
    /** Okteto reads compose files as well. */
    private static final Pattern COMPOSE = Pattern.compile("^services:", Pattern.MULTILINE);

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean reads(String path, SourceText text) {
        return mayRead(path) && !COMPOSE.matcher(text.content()).find();
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("target") || content.contains("rgs:");
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = YamlReader.read(text);
        Set<Build> builds = new LinkedHashSet<>();
        DeploymentFormat.of(path).ifPresent(format -> visit(file.tree(), BuildSource.NONE, format, builds));
        return new BuildFile(List.copyOf(builds), file.warning(text));
    }

    private static void visit(Tree tree, BuildSource around, DeploymentFormat format, Set<Build> builds) {
        BuildSource source = tree.field("source").flatMap(BuildSource::of).orElse(around);
        Optional<Value> target = first(tree, format.targets())
                .flatMap(text ->
                        text.asBlank().or(() -> value(Optional.of(text))).or(() -> template(text)));
        var build = new ToolBuild(
                target,
                value(tree.field("dockerfile")),
                value(tree.field("context")).or(source::elsewhere),
                arguments(tree, format),
                source.folder());
        if (target.isPresent() || !build.arguments().isEmpty()) {
            builds.add(build.of(format.kind()));
        }
        tree.fields().forEach(field -> visit(field.value(), source, format, builds));
        tree.items().forEach(item -> visit(item, source, format, builds));
    }

    /**
     * Where the files of a build are.
     *
     * @param folder of the same repository
     * @param elsewhere another repository, or a folder that is computed
     */
    private record BuildSource(Optional<Value> folder, Optional<Value> elsewhere) {
        static final BuildSource NONE = new BuildSource(Optional.empty(), Optional.empty());

        static Optional<BuildSource> of(Tree written) {
            Optional<Value> repository = written.field("repository").flatMap(other -> value(other.field("url")));
            Optional<Value> path = value(written.field("path"));
            Optional<Value> computed = path.filter(value -> !value.isKnown());
            return repository.isEmpty() && path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BuildSource(path.filter(Value::isKnown), repository.or(() -> computed)));
        }
    }

    private static Optional<Tree> first(Tree mapping, List<String> names) {
        return names.stream().flatMap(name -> mapping.field(name).stream()).findFirst();
    }

    private static List<BuildArgument> arguments(Tree mapping, DeploymentFormat format) {
        return first(mapping, format.arguments()).map(Assignment::in).orElse(List.of()).stream()
                .map(argument -> new BuildArgument(
                        argument.name().text(), argument.value().flatMap(text -> value(Optional.of(text)))))
                .filter(argument -> argument.value().isPresent())
                .toList();
    }

    /** For YAML, a template such as <code>{{ $x }}</code> is a mapping. */
    private static Optional<Value> template(Tree target) {
        return target.fields().stream()
                .filter(field -> target.fields().size() == 1 && field.key() instanceof Tree.Fields)
                .map(field -> new Value("", target.range(), Certainty.UNKNOWN))
                .findFirst();
    }

    private static Optional<Value> value(Optional<Tree> field) {
        return field.flatMap(Tree::asText)
                .map(Tree.Text::strip)
                .filter(text -> !text.text().isEmpty())
                .map(text -> text.as(COMPUTED.matcher(text.text()).find() ? Certainty.UNKNOWN : Certainty.LITERAL));
    }
}
