package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.project.BuildGroup.GroupedBuild;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a build says together with all that it takes from others; of what several say, the nearest counts.
 *
 * @param inline the part that has the inline Dockerfile
 * @param otherStages the places that name stages beside the target, those of the nearest that has any
 * @param contexts the named contexts, also those that a nearer one of the same name hides
 * @param arguments the names of the build arguments
 */
record Inherited(
        Optional<Sourced> target,
        Optional<Sourced> dockerfile,
        Optional<Sourced> context,
        Optional<GroupedBuild> inline,
        List<Sourced> otherStages,
        Shared<ContextDeclaration> contexts,
        Shared<String> arguments) {

    /** What one build says by itself. */
    static Inherited of(GroupedBuild part) {
        Build build = part.build();
        return new Inherited(
                build.target().filter(target -> !target.isBlank()).map(part::sourced),
                build.dockerfile().map(part::sourced),
                build.context().map(part::sourced),
                build.inline().map(inline -> part),
                build.otherStages().stream().map(part::sourced).toList(),
                Shared.of(build.contexts().stream()
                        .map(context -> new ContextDeclaration(part.file().path(), context))
                        .toList()),
                Shared.of(List.copyOf(build.arguments())));
    }

    /** What several say together, the first of which is asked first. */
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

    /** This, and what it lacks from one that is asked later. */
    Inherited or(Inherited later) {
        return join(List.of(this, later));
    }

    /** The named contexts; of one name, the nearest. */
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
