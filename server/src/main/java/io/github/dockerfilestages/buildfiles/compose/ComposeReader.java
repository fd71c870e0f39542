package io.github.dockerfilestages.buildfiles.compose;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.syntax.IndentedLines;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the files of Docker Compose: each service with a {@code build} or {@code extends} is a build.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/build/">Compose Build Specification</a>
 */
public final class ComposeReader implements BuildFileReader {
    private static final FilePatterns FILES =
            FilePatterns.of("**/compose*.{yaml,yml}", "**/docker-compose*.{yaml,yml}");

    /** Lists whose elements have a target that is a path or a number. */
    private static final Set<String> MOUNTS = Set.of("volumes", "secrets", "configs", "ports", "devices", "watch");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public List<NameMention> mentions(SearchedText text) {
        var lines = new IndentedLines(text.text());
        return NameMention.in(text).stream()
                .filter(word -> lines.ownerKey(word.start().line())
                        .filter(MOUNTS::contains)
                        .isEmpty())
                .toList();
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return read(path, text, GivenValues.NONE);
    }

    @Override
    public BuildFile read(String path, SourceText text, GivenValues given) {
        ParsedTree file = YamlReader.read(text);
        var services = new ServiceReader(given);
        List<Build> builds = file.tree().items().stream()
                .flatMap(document -> document.field("services").stream())
                .flatMap(all -> all.fields().stream())
                .flatMap(service -> services.read(service).stream())
                .toList();
        List<FileCall> includes = file.tree().items().stream()
                .flatMap(document -> document.field("include").stream())
                .flatMap(all -> all.items().stream())
                .flatMap(entry -> include(entry, given).stream())
                .toList();
        Set<String> variables = builds.isEmpty() && includes.isEmpty() ? Set.of() : variables(builds, text.content());
        return new BuildFile(builds, file.warning(text))
                .with(new Connections(Map.of(), variables, includes, Connections.StartedBy.ITSELF));
    }

    /** The variables that a file uses; a build argument without a value is one too. */
    private static Set<String> variables(List<Build> builds, String content) {
        Set<String> variables = ComposeVariables.names(content);
        builds.stream()
                .flatMap(build -> build.arguments().stream())
                .filter(argument -> argument.value().isEmpty())
                .map(BuildArgument::name)
                .forEach(variables::add);
        return variables;
    }

    /** Other compose files: a path, or paths with the folder and the variables for them. */
    private static Optional<FileCall> include(Tree entry, GivenValues given) {
        List<String> files = paths(entry.field("path").orElse(entry), given);
        Optional<String> folder = entry.field("project_directory").stream()
                .flatMap(path -> paths(path, given).stream())
                .findFirst();
        List<String> environment =
                entry.field("env_file").map(path -> paths(path, given)).orElse(List.of());
        return files.isEmpty() ? Optional.empty() : Optional.of(FileCall.include(files, folder, environment));
    }

    private static List<String> paths(Tree tree, GivenValues given) {
        return Stream.concat(Stream.of(tree), tree.items().stream())
                .flatMap(path -> ComposeVariables.value(path, given).stream())
                .filter(path -> path.isKnown() && !path.text().contains("://"))
                .map(Value::text)
                .toList();
    }
}
