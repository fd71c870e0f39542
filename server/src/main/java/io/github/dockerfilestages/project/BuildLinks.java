package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Value;
import io.github.dockerfilestages.project.BuildGroup.Effective;
import io.github.dockerfilestages.project.BuildTarget.By;
import io.github.dockerfilestages.project.BuildTarget.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which Dockerfile each build of a group is of, and what that says about the Dockerfile.
 *
 * @param byDockerfile what is said of each Dockerfile
 * @param wanted the paths that a Dockerfile could have and at which none is known, for whoever can look
 */
record BuildLinks(Map<FilePath, DockerfileUse> byDockerfile, Set<FilePath> wanted) {

    /**
     * Links the builds of a group.
     *
     * @param isDockerfile whether a Dockerfile is known at a path
     * @param onlyOneNaming the one Dockerfile that has a stage of the name, if just one has
     */
    static BuildLinks of(
            BuildGroup group, Predicate<FilePath> isDockerfile, Function<String, Optional<FilePath>> onlyOneNaming) {
        var linker = new Linker(isDockerfile, onlyOneNaming);
        group.parts().forEach(part -> linker.link(group.effective(part)));
        var uses = new LinkedHashMap<FilePath, DockerfileUse>();
        linker.uses.forEach((path, use) -> uses.put(path, use.build()));
        return new BuildLinks(uses, linker.wanted);
    }

    private static final class Linker {
        private final Predicate<FilePath> isDockerfile;
        private final Function<String, Optional<FilePath>> onlyOneNaming;
        private final Map<FilePath, Collected> uses = new LinkedHashMap<>();
        private final Set<FilePath> wanted = new LinkedHashSet<>();

        Linker(Predicate<FilePath> isDockerfile, Function<String, Optional<FilePath>> onlyOneNaming) {
            this.isDockerfile = isDockerfile;
            this.onlyOneNaming = onlyOneNaming;
        }

        void link(Effective build) {
            if (build.inline().isPresent()) {
                FilePath file = build.inline().get().file().path();
                collect(build, new Found(file, true, By.PATH));
                return;
            }
            DockerfilePaths.Places places = DockerfilePaths.of(build);
            for (FilePath candidate : places.candidates()) {
                if (isDockerfile.test(candidate)) {
                    collect(build, new Found(candidate, false, By.PATH));
                    return;
                }
                wanted.add(candidate);
            }
            boolean mayBeNamed = !places.isKnown() || !places.candidates().isEmpty();
            if (mayBeNamed) {
                linkByName(build);
            }
        }

        private void linkByName(Effective build) {
            build.target()
                    .filter(target -> target.value().isKnown())
                    .flatMap(target -> onlyOneNaming.apply(target.value().text()))
                    .ifPresent(only -> collect(build, new Found(only, false, By.NAME)));
        }

        private void collect(Effective build, Found found) {
            Collected use = uses.computeIfAbsent(found.dockerfile(), path -> new Collected());
            build.target().ifPresent(target -> use.add(build, target, Role.TARGET, found));
            build.otherStages().forEach(other -> use.add(build, other, Role.CACHE_FILTER, found));
            if (found.by() == By.PATH) {
                use.contexts.addAll(build.contexts());
                use.arguments.addAll(build.arguments());
            }
            build.contexts()
                    .forEach(context -> use.add(
                            build, new Sourced(context.file(), context.context().name()), Role.CONTEXT, found));
        }
    }

    /** The Dockerfile of a build. */
    private record Found(FilePath dockerfile, boolean isInline, By by) {}

    private static final class Collected {
        private final Set<BuildTarget> targets = new LinkedHashSet<>();
        private final Set<ContextDeclaration> contexts = new LinkedHashSet<>();
        private final Set<String> arguments = new LinkedHashSet<>();

        void add(Effective build, Sourced place, Role role, Found found) {
            boolean isSure = found.by() == By.PATH
                    && place.value().certainty() == Value.Certainty.LITERAL
                    && build.part().build().isPathSure();
            targets.add(new BuildTarget(
                    place.file(),
                    build.part().build().kind(),
                    role,
                    place.value(),
                    found.dockerfile(),
                    found.isInline(),
                    found.by(),
                    isSure));
        }

        DockerfileUse build() {
            return new DockerfileUse(new ArrayList<>(targets), new ArrayList<>(contexts), Set.copyOf(arguments));
        }
    }
}
