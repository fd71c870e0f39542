package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.buildfiles.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Build files that are read together: the bake files of one folder, the compose files of one folder; every other file is
 * a group of its own.
 *
 * <p>A build takes what it does not say itself from those of the same name in the other files ({@link Layering}), and then
 * from those that it inherits from or extends.
 */
final class BuildGroup {
    private static final int MAX_DEPTH = 100;

    private final Map<String, List<Part>> byName = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Set<FilePath> files = new LinkedHashSet<>();
    private final Function<FilePath, Optional<ProjectBuildFile>> project;
    private final Set<FilePath> otherFiles = new LinkedHashSet<>();

    /** A build and the file that says it. Two are equal when they are the same build of one file. */
    record Part(ProjectBuildFile file, Build build) {
        @Override
        @SuppressWarnings("ReferenceEquality") // a file can say the same thing twice
        public boolean equals(Object other) {
            return other instanceof Part part
                    && build == part.build
                    && file.path().equals(part.file.path());
        }

        @Override
        public int hashCode() {
            return Objects.hash(file.path(), build.name());
        }

        private Sourced sourced(Value value) {
            return new Sourced(file.path(), value);
        }
    }

    private BuildGroup(Function<FilePath, Optional<ProjectBuildFile>> project) {
        this.project = project;
    }

    /** The key of the group that a file belongs to. */
    static String keyOf(ProjectBuildFile file) {
        boolean isShared = file.content().builds().stream()
                .anyMatch(build -> build.kind() == Build.Kind.BAKE || build.kind() == Build.Kind.COMPOSE);
        return isShared
                ? file.content().builds().get(0).kind() + " " + file.folder()
                : file.path().value();
    }

    /** @param project finds the files that builds extend and that are not of the group */
    static BuildGroup of(Collection<ProjectBuildFile> files, Function<FilePath, Optional<ProjectBuildFile>> project) {
        var group = new BuildGroup(project);
        // Overrides are asked first, as they win; else the order of the names decides.
        files.stream()
                .sorted(Comparator.comparing((ProjectBuildFile file) -> !isOverride(file))
                        .thenComparing(ProjectBuildFile::path))
                .forEach(group::add);
        return group;
    }

    List<Part> parts() {
        return parts;
    }

    /** The files beyond the group that builds were found to extend so far, be they known or not. */
    Set<FilePath> otherFiles() {
        return otherFiles;
    }

    /** What a build says in the end: several things when it can be put together in several ways. */
    List<Effective> effective(Part part) {
        List<Part> sameName = part.build().name().map(this::named).orElse(List.of());
        return Layering.of(part, sameName).stream()
                .map(layers -> effective(part, lineage(layers)))
                .toList();
    }

    private static Effective effective(Part part, List<Part> lineage) {
        return new Effective(
                part,
                first(lineage, build -> build.target().filter(target -> !target.isBlank())),
                first(lineage, Build::dockerfile),
                first(lineage, Build::context),
                lineage.stream()
                        .filter(ancestor -> ancestor.build().inline().isPresent())
                        .findFirst(),
                lineage);
    }

    /**
     * A build with what it takes from others.
     *
     * @param inline the part of which the inline Dockerfile is
     * @param lineage the build itself and all that it takes from, nearest first
     */
    record Effective(
            Part part,
            Optional<Sourced> target,
            Optional<Sourced> dockerfile,
            Optional<Sourced> context,
            Optional<Part> inline,
            List<Part> lineage) {

        /** The place in the build itself where its target is yet to be written. */
        Optional<Sourced> blankTarget() {
            return part.build().target().filter(Value::isBlank).map(part::sourced);
        }

        /** The places that name stages beside the target, those of the nearest that has any. */
        List<Sourced> otherStages() {
            return lineage.stream()
                    .filter(ancestor -> !ancestor.build().otherStages().isEmpty())
                    .findFirst()
                    .map(ancestor -> ancestor.build().otherStages().stream()
                            .map(ancestor::sourced)
                            .toList())
                    .orElse(List.of());
        }

        /** The named contexts; of one name, the nearest. */
        List<ContextDeclaration> contexts() {
            var seen = new LinkedHashSet<String>();
            var contexts = new ArrayList<ContextDeclaration>();
            for (Part ancestor : lineage) {
                for (NamedContext context : ancestor.build().contexts()) {
                    if (seen.add(context.name().text())) {
                        contexts.add(new ContextDeclaration(ancestor.file().path(), context));
                    }
                }
            }
            return contexts;
        }

        Set<String> arguments() {
            var arguments = new LinkedHashSet<String>();
            lineage.forEach(ancestor -> arguments.addAll(ancestor.build().arguments()));
            return arguments;
        }
    }

    private void add(ProjectBuildFile file) {
        files.add(file.path());
        for (Build build : file.content().builds()) {
            var part = new Part(file, build);
            parts.add(part);
            build.name()
                    .ifPresent(name -> byName.computeIfAbsent(name.text(), key -> new ArrayList<>())
                            .add(part));
        }
    }

    private static Optional<Sourced> first(List<Part> lineage, Function<Build, Optional<Value>> attribute) {
        return lineage.stream()
                .flatMap(part -> attribute.apply(part.build()).map(part::sourced).stream())
                .findFirst();
    }

    /** The layers of a build, then each parent with all that it has from others, the last parent first. */
    private List<Part> lineage(List<Part> layers) {
        var lineage = new LinkedHashSet<>(layers);
        addParents(layers, lineage, 0);
        return List.copyOf(lineage);
    }

    private void addParents(List<Part> children, Set<Part> lineage, int depth) {
        for (List<Part> parent : parents(children)) {
            List<Part> ancestors =
                    parent.stream().filter(part -> !lineage.contains(part)).toList();
            lineage.addAll(ancestors);
            if (depth < MAX_DEPTH && !ancestors.isEmpty()) {
                addParents(ancestors, lineage, depth + 1);
            }
        }
    }

    /** What builds inherit from or extend, what is asked first in front; one build can stand in several files. */
    private List<List<Part>> parents(List<Part> children) {
        var parents = new ArrayList<List<Part>>();
        for (Part child : children) {
            for (Value name : child.build().parents()) {
                boolean isElsewhere = child.build().parentFile().isPresent();
                parents.add(isElsewhere ? elsewhere(child, name) : beside(child, name));
            }
        }
        Collections.reverse(parents);
        return parents;
    }

    private List<Part> beside(Part child, Value name) {
        if (!files.contains(child.file().path())) {
            return in(child.file(), name);
        }
        // A service extends one of its own file; a bake target may inherit from any file that is read with its own.
        List<Part> own = in(child.file(), name);
        boolean isOfFile = child.build().kind() == Build.Kind.COMPOSE && !own.isEmpty();
        return isOfFile ? own : named(name);
    }

    private List<Part> elsewhere(Part child, Value name) {
        FilePath path = child.file()
                .folder()
                .resolve(child.build().parentFile().orElseThrow().text());
        otherFiles.add(path);
        return project.apply(path).map(file -> in(file, name)).orElse(List.of());
    }

    private static List<Part> in(ProjectBuildFile file, Value name) {
        return file.content().builds().stream()
                .filter(build -> build.name()
                        .filter(own -> own.text().equals(name.text()))
                        .isPresent())
                .map(build -> new Part(file, build))
                .toList();
    }

    private List<Part> named(Value name) {
        return byName.getOrDefault(name.text(), List.of());
    }

    private static boolean isOverride(ProjectBuildFile file) {
        return file.path().name().contains(".override.");
    }
}
