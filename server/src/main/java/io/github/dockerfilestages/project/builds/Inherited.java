package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.project.builds.GroupedBuild.Sourced;
import io.github.dockerfilestages.project.collections.Shared;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The attributes of a build, including those that it inherits; the nearest value of each takes precedence.
 *
 * @param inline the part that has the inline Dockerfile
 * @param otherStages the values besides the target that name stages, from the nearest part that has any
 * @param contexts the named contexts, including those that a nearer one with the same name hides
 * @param arguments the builds that have build arguments
 */
record Inherited(
        Optional<Sourced> target,
        Optional<Sourced> dockerfile,
        Optional<Sourced> context,
        Optional<GroupedBuild> inline,
        List<Sourced> otherStages,
        Shared<ContextDeclaration> contexts,
        Shared<GroupedBuild> arguments) {

    /** The attributes of one build, without inherited ones. */
    static Inherited of(GroupedBuild part) {
        Build build = part.build();
        return new Inherited(
                build.target().filter(target -> !target.isBlank()).map(part::sourced),
                build.dockerfile().map(part::sourced),
                build.context().map(part::sourced),
                build.inline().map(inline -> part),
                build.otherStages().stream().map(part::sourced).toList(),
                Shared.of(build.contexts().stream().map(part::declaration).toList()),
                Shared.of(build.arguments().isEmpty() ? List.of() : List.of(part)));
    }

    /** The attributes of several parts; earlier parts take precedence. */
    static Inherited join(List<Inherited> all) {
        return new Inherited(
                first(all, Inherited::target),
                first(all, Inherited::dockerfile),
                first(all, Inherited::context),
                first(all, Inherited::inline),
                all.stream()
                        .map(Inherited::otherStages)
                        .filter(stages -> !stages.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                Shared.join(all.stream().map(Inherited::contexts).toList()),
                Shared.join(all.stream().map(Inherited::arguments).toList()));
    }

    /** These attributes, and missing ones from a part with lower precedence. */
    Inherited or(Inherited later) {
        return join(List.of(this, later));
    }

    /** The named contexts; if several have the same name, the nearest. */
    List<ContextDeclaration> nearestContexts() {
        Map<String, ContextDeclaration> nearest = new LinkedHashMap<>();
        contexts.forEach(
                new HashSet<>(),
                context -> nearest.putIfAbsent(context.context().name().text(), context));
        return List.copyOf(nearest.values());
    }

    private static <T> Optional<T> first(List<Inherited> all, Function<Inherited, Optional<T>> attribute) {
        Stream<Optional<T>> said = all.stream().map(attribute);
        return said.flatMap(Optional::stream).findFirst();
    }
}
