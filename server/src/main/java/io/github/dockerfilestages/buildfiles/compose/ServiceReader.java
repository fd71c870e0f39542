package io.github.dockerfilestages.buildfiles.compose;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the builds of services. */
final class ServiceReader {
    /** The section of a compose file that only bake reads. */
    private static final String FOR_BAKE = "x-bake";

    private final GivenValues given;

    ServiceReader(GivenValues given) {
        this.given = given;
    }

    /** The build of a service, if it has one or extends another service. */
    Optional<Build> read(Field service) {
        Optional<Tree> build = service.value().field("build").filter(tree -> !(tree instanceof Tree.Absent));
        Optional<Tree> base = service.value().field("extends");
        return build.or(() -> base)
                .map(some -> build(service.key(), new ComposeSection(base), new ComposeSection(build)));
    }

    private Build build(Tree name, ComposeSection extended, ComposeSection build) {
        ComposeSection bake = build.section(FOR_BAKE);
        return Build.of(BuildKind.COMPOSE)
                .name(name.asText().map(text -> text.as(Certainty.LITERAL)))
                .parents(extended.itself().or(() -> extended.value("service")).stream()
                        .toList())
                .parentFile(extended.value("file"))
                .target(build.target())
                .otherStages(Stream.of(
                                build
                                        .field("target")
                                        .flatMap(target -> ComposeVariables.alternative(target, given))
                                        .stream(),
                                build.values("no_cache_filter"),
                                bake.values("no-cache-filter"))
                        .flatMap(values -> values)
                        .toList())
                .dockerfile(build.value("dockerfile"))
                .context(build.itself().or(() -> build.value("context")))
                .contexts(Stream.concat(build.contexts("additional_contexts"), bake.contexts("contexts"))
                        .toList())
                .inline(build.field("dockerfile_inline").flatMap(ComposeVariables::inline))
                .arguments(build.assignments("args").flatMap(this::arguments).toList())
                .build();
    }

    /** The argument, with each value that it may have; without a value, it takes that of the variable of its name. */
    private Stream<BuildArgument> arguments(Assignment argument) {
        String name = argument.name().text();
        Optional<Value> value = argument.value()
                .flatMap(text -> ComposeVariables.value(text, given))
                .or(() -> given.of(name).stream().findFirst());
        Stream<BuildArgument> alternatives = argument
                .value()
                .flatMap(text -> ComposeVariables.alternative(text, given))
                .map(other -> new BuildArgument(name, Optional.of(other)))
                .stream();
        return Stream.concat(alternatives, Stream.of(new BuildArgument(name, value)));
    }

    /** A section of a service that may be missing. */
    private final class ComposeSection {
        private final Optional<Tree> tree;

        ComposeSection(Optional<Tree> tree) {
            this.tree = tree;
        }

        /** The value of the short form, a text instead of a mapping. */
        Optional<Value> itself() {
            return tree.flatMap(text -> ComposeVariables.value(text, given));
        }

        Optional<Tree> field(String field) {
            return tree.flatMap(mapping -> mapping.field(field));
        }

        ComposeSection section(String field) {
            return new ComposeSection(field(field));
        }

        Optional<Value> value(String field) {
            return field(field).flatMap(text -> ComposeVariables.value(text, given));
        }

        Optional<Value> target() {
            return field("target").flatMap(target -> target.asBlank().or(() -> ComposeVariables.value(target, given)));
        }

        /** The values of a list, or the one value. */
        Stream<Value> values(String field) {
            return field(field).stream()
                    .flatMap(list -> Stream.concat(Stream.of(list), list.items().stream()))
                    .flatMap(item -> ComposeVariables.value(item, given).stream());
        }

        Stream<Assignment> assignments(String field) {
            return field(field).stream().flatMap(mapping -> Assignment.in(mapping).stream());
        }

        Stream<NamedContext> contexts(String field) {
            return assignments(field).flatMap(context -> {
                Optional<Value> name = ComposeVariables.value(context.name(), given);
                Optional<Value> source = context.value().flatMap(text -> ComposeVariables.value(text, given));
                return source.isPresent()
                        ? name.map(known -> new NamedContext(known, source.get())).stream()
                        : name.filter(written -> !written.isKnown()).map(NamedContext::unknown).stream();
            });
        }
    }
}
