package io.github.dockerfilestages.buildfiles.compose;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the files of Docker Compose: each service with a {@code build} or {@code extends} is a build.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/build/">Compose Build Specification</a>
 */
public final class ComposeReader implements BuildFileReader {
    private static final FilePatterns FILES =
            FilePatterns.of("**/compose*.{yaml,yml}", "**/docker-compose*.{yaml,yml}");
    /** The section of a compose file that only bake reads. */
    private static final String FOR_BAKE = "x-bake";

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = YamlReader.read(text);
        List<Build> builds = file.tree().items().stream()
                .flatMap(document -> document.field("services").stream())
                .flatMap(services -> services.fields().stream())
                .flatMap(service -> builds(service).stream())
                .toList();
        return new BuildFile(builds, file.warning(text));
    }

    private static Optional<Build> builds(Field service) {
        Optional<Tree> build = service.value().field("build").filter(tree -> !(tree instanceof Tree.Absent));
        Optional<Tree> base = service.value().field("extends");
        return build.or(() -> base).map(some -> build(service.key(), base, new ComposeSection(build)));
    }

    private static Build build(Tree name, Optional<Tree> base, ComposeSection build) {
        ComposeSection bake = build.section(FOR_BAKE);
        var extended = new ComposeSection(base);
        return new Build(
                BuildKind.COMPOSE,
                name.asText().map(text -> text.as(Certainty.LITERAL)),
                extended.itself().or(() -> extended.name("service")).stream().toList(),
                extended.path("file"),
                build.target(),
                Stream.concat(build.names("no_cache_filter"), bake.names("no-cache-filter"))
                        .toList(),
                build.path("dockerfile"),
                build.itself().or(() -> build.path("context")),
                Stream.concat(build.contexts("additional_contexts"), bake.contexts("contexts"))
                        .toList(),
                build.field("dockerfile_inline").flatMap(ComposeVariables::inline),
                Optional.empty(),
                build.assignments("args")
                        .map(argument -> new BuildArgument(
                                argument.name().text(), argument.value().flatMap(ComposeVariables::name)))
                        .toList(),
                true);
    }

    /** A section of a file that may be missing. */
    private record ComposeSection(Optional<Tree> tree) {

        /** The value of the short form, a text instead of a mapping. */
        Optional<Value> itself() {
            return tree.flatMap(ComposeVariables::path);
        }

        Optional<Tree> field(String field) {
            return tree.flatMap(mapping -> mapping.field(field));
        }

        ComposeSection section(String field) {
            return new ComposeSection(field(field));
        }

        Optional<Value> name(String field) {
            return field(field).flatMap(ComposeVariables::name);
        }

        Optional<Value> target() {
            return field("target").flatMap(target -> target.asBlank().or(() -> ComposeVariables.name(target)));
        }

        Optional<Value> path(String field) {
            return field(field).flatMap(ComposeVariables::path);
        }

        /** The values of a list, or the one value. */
        Stream<Value> names(String field) {
            return field(field).stream()
                    .flatMap(list -> Stream.concat(Stream.of(list), list.items().stream()))
                    .flatMap(item -> ComposeVariables.name(item).stream());
        }

        Stream<Assignment> assignments(String field) {
            return field(field).stream().flatMap(mapping -> Assignment.in(mapping).stream());
        }

        Stream<NamedContext> contexts(String field) {
            return assignments(field).flatMap(context -> {
                Optional<Value> name = ComposeVariables.path(context.name());
                Optional<Value> source = context.value().flatMap(ComposeVariables::path);
                return source.isPresent()
                        ? name.map(known -> new NamedContext(known, source.get())).stream()
                        : name.filter(written -> !written.isKnown()).map(NamedContext::unknown).stream();
            });
        }
    }
}
