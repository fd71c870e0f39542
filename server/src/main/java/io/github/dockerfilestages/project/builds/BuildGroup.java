package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.BakeSetting;
import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.project.builds.ConnectedFiles.ReadFile;
import io.github.dockerfilestages.project.builds.GroupedBuild.Sourced;
import io.github.dockerfilestages.project.builds.Inheritance.Layers;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Build files that are read together: the bake files and compose files of one folder; the workflows, actions and
 * templates of one searched folder, which may use one another; its pipelines of GitLab and its files of Task, which may
 * include one another. Every other file is its own group. Bake also reads the compose files that are used by default;
 * compose reads no bake files.
 *
 * <p>A build inherits missing attributes from builds of the same name in the other files ({@link Layering}), and then
 * from those in its {@code inherits} or {@code extends}.
 */
final class BuildGroup {
    private static final List<String> DEFAULT_BAKE_FILES = List.of(
            "docker-bake.hcl",
            "docker-bake.json",
            "compose.yaml",
            "compose.yml",
            "docker-compose.yaml",
            "docker-compose.yml");
    private static final Layers NOBODY = new Layers(List.of());

    private final Map<String, Layers> byName = new HashMap<>();
    private final Map<String, Layers> byNameForBake = new HashMap<>();
    private final Map<FilePath, Map<String, Layers>> byFile = new HashMap<>();
    private final Map<List<Object>, List<Layers>> layered = new HashMap<>();
    private final Inheritance inheritance = new Inheritance(this::parents);
    private final List<GroupedBuild> parts = new ArrayList<>();
    private final Map<FilePath, ReadFile> files = new LinkedHashMap<>();
    private final List<Effective> included = new ArrayList<>();
    private final ConnectedFiles connected;

    private BuildGroup(ConnectedFiles connected) {
        this.connected = connected;
    }

    /** The key of the group of a file. */
    static String keyOf(ProjectBuildFile file) {
        Connections connections = file.content().connections();
        boolean isMerged = file.content().builds().stream()
                        .anyMatch(build ->
                                build.kind() == Build.BuildKind.BAKE || build.kind() == Build.BuildKind.COMPOSE)
                || connections.calls().stream().anyMatch(call -> call.kind() == Build.BuildKind.COMPOSE);
        if (isMerged) {
            return "merged " + file.folder();
        }
        if (usesOthers(file)) {
            return "calls " + file.root();
        }
        return isOf(file, Build.BuildKind.GITLAB)
                ? "pipelines " + file.root()
                : isOf(file, Build.BuildKind.TASKFILE)
                        ? "tasks " + file.root()
                        : file.path().value();
    }

    /** Whether it is of a kind of which files include others. */
    private static boolean isOf(ProjectBuildFile file, Build.BuildKind kind) {
        return Stream.concat(
                        file.content().builds().stream().map(Build::kind),
                        file.content().connections().calls().stream().map(FileCall::kind))
                .anyMatch(kind::equals);
    }

    /** Whether a file uses workflows, actions or templates, or may be used by others. */
    private static boolean usesOthers(ProjectBuildFile file) {
        Connections connections = file.content().connections();
        return connections.start() != Connections.StartedBy.ITSELF
                || connections.calls().stream()
                        .anyMatch(
                                call -> call.kind() == Build.BuildKind.GITHUB || call.kind() == Build.BuildKind.AZURE);
    }

    /**
     * @param project finds the files outside of the group that builds extend, and others that belong to it
     * @param known how files of the group were read before; what is read now is added
     */
    static BuildGroup of(Collection<ProjectBuildFile> files, KnownBuildFiles project, ConnectedReadings known) {
        var connected = new ConnectedFiles(project, known);
        var group = new BuildGroup(connected);
        if (files.stream().anyMatch(BuildGroup::usesOthers)) {
            group.parts.addAll(connected.partsOfCalls(files));
            return group;
        }
        if (files.stream().anyMatch(file -> isOf(file, Build.BuildKind.GITLAB))) {
            group.parts.addAll(new GitLabPipelines(connected).parts(files));
            return group;
        }
        if (files.stream().anyMatch(file -> isOf(file, Build.BuildKind.TASKFILE))) {
            group.parts.addAll(connected.partsOfTasks(files));
            return group;
        }
        // Overrides come first, as they take precedence; for bake, compose files come last. The others are sorted by
        // name.
        files.stream()
                .sorted(Order.by((ProjectBuildFile file) -> !Layering.isOverride(file))
                        .thenBy(BuildGroup::isCompose)
                        .thenBy(ProjectBuildFile::path))
                .forEach(group::add);
        List.copyOf(group.files.values())
                .forEach(file -> connected.includedIn(file).forEach(group::include));
        return group;
    }

    List<GroupedBuild> parts() {
        return parts;
    }

    /** The files outside of the group that builds extend, as far as found, whether or not they are known. */
    Set<FilePath> otherFiles() {
        return connected.lookedAt();
    }

    /** The builds of compose files that are included in those of the group. */
    List<Effective> included() {
        return included;
    }

    /** Merges files that are included together: later ones override earlier ones, and override files of the group all. */
    private void include(List<ReadFile> read) {
        Map<String, List<GroupedBuild>> parts = new LinkedHashMap<>();
        for (int index = read.size() - 1; index >= 0; index--) {
            read.get(index)
                    .parts()
                    .forEach(part -> part.build()
                            .name()
                            .ifPresent(name -> parts.computeIfAbsent(name.text(), key -> new ArrayList<>())
                                    .add(part)));
        }
        parts.forEach((name, layers) -> {
            List<GroupedBuild> all = Stream.concat(
                            byName.getOrDefault(name, NOBODY).parts().stream()
                                    .filter(part -> Layering.isOverride(part.file())),
                            layers.stream())
                    .toList();
            included.add(new Effective(layers.get(0), inheritance.of(new Layers(all))));
        });
    }

    /** The builds that result from merging a build with others: several if it can be merged in several ways. */
    List<Effective> effective(GroupedBuild part) {
        return selected(part)
                .flatMap(one -> layers(one).stream()
                        .map(layers -> new Effective(one, Inherited.of(one).or(inheritance.of(layers)))))
                .toList();
    }

    /** A build that changes the targets of a bake file which match a pattern, once for each of these. */
    private Stream<GroupedBuild> selected(GroupedBuild part) {
        Optional<Value> pattern = part.build().parents().stream()
                .filter(name -> part.build().parentFile().isPresent() && BakeSetting.isPattern(name.text()))
                .findFirst();
        List<String> names = pattern.stream()
                .flatMap(name -> fileOfParents(part).stream()
                        .flatMap(file -> named(file).keySet().stream())
                        .filter(target -> BakeSetting.matches(name.text(), target)))
                .sorted()
                .toList();
        return names.isEmpty()
                ? Stream.of(part)
                : names.stream()
                        .map(name ->
                                part.of(new Value(name, pattern.orElseThrow().range(), Certainty.LITERAL)));
    }

    /** The ways to merge a build; builds with the same name in one file are merged in the same ways. */
    private List<Layers> layers(GroupedBuild part) {
        return part.build()
                .name()
                .map(name -> layered.computeIfAbsent(
                        List.of(part.file().path(), name.text(), Layering.isWhole(part.build())),
                        key -> layers(part, named(part, name).parts())))
                .orElseGet(() -> layers(part, List.of()));
    }

    private static List<Layers> layers(GroupedBuild part, List<GroupedBuild> sameName) {
        return Layering.of(part, sameName).stream().map(Layers::new).toList();
    }

    /** A build with all that it inherits. */
    record Effective(GroupedBuild part, Inherited all) {

        Optional<Sourced> target() {
            return all.target();
        }

        Optional<Sourced> dockerfile() {
            return all.dockerfile();
        }

        Optional<Sourced> context() {
            return all.context();
        }

        /** The range in the build itself where its target is still to be written. */
        Optional<Sourced> blankTarget() {
            return part.build().target().filter(Value::isBlank).map(part::sourced);
        }
    }

    private void add(ProjectBuildFile file) {
        ReadFile read = connected.read(file);
        files.put(file.path(), read);
        read.parts().forEach(part -> {
            parts.add(part);
            Build.BuildKind kind = part.build().kind();
            if (kind != Build.BuildKind.BAKE) {
                put(part, byName);
            }
            if (kind != Build.BuildKind.COMPOSE || Layering.isBase(part)) {
                put(part, byNameForBake);
            }
        });
    }

    /** What builds inherit from or extend, with the highest precedence first; one build can be in several files. */
    private List<Layers> parents(Layers children) {
        var found = new ArrayList<Layers>();
        for (GroupedBuild child : children.parts()) {
            for (Value name : child.build().parents()) {
                boolean isElsewhere = child.build().parentFile().isPresent();
                found.add(isElsewhere ? elsewhere(child, name) : beside(child, name));
            }
        }
        Collections.reverse(found);
        return found;
    }

    private Layers beside(GroupedBuild child, Value name) {
        Layers own = in(child.file(), name);
        if (!files.containsKey(child.file().path())) {
            return own;
        }
        // A service extends one of its own file; a bake target may inherit from any file that is read together with its
        // own.
        boolean isOfFile =
                child.build().kind() == Build.BuildKind.COMPOSE && !own.parts().isEmpty();
        return isOfFile ? own : named(child, name);
    }

    private Layers elsewhere(GroupedBuild child, Value name) {
        return fileOfParents(child).map(file -> in(file, name)).orElse(NOBODY);
    }

    private Optional<ProjectBuildFile> fileOfParents(GroupedBuild child) {
        return pathsOfParents(child)
                .flatMap(path -> connected.at(path).stream())
                .findFirst();
    }

    /** The paths that the file with the parents of a build may have; a command may run in any folder above its file. */
    private static Stream<FilePath> pathsOfParents(GroupedBuild child) {
        Value written = child.build().parentFile().orElseThrow();
        if (child.build().kind() != Build.BuildKind.BAKE_COMMAND) {
            return Stream.of(child.folder().resolve(written.text()));
        }
        List<String> names = written.isBlank() ? DEFAULT_BAKE_FILES : List.of(written.text());
        return child.file()
                .upward(child.folder())
                .flatMap(folder -> names.stream().map(folder::resolve));
    }

    private Layers in(ProjectBuildFile file, Value name) {
        return named(file).getOrDefault(name.text(), NOBODY);
    }

    private Map<String, Layers> named(ProjectBuildFile file) {
        return byFile.computeIfAbsent(file.path(), path -> byName(file));
    }

    private Map<String, Layers> byName(ProjectBuildFile file) {
        var byName = new HashMap<String, Layers>();
        ReadFile known = files.get(file.path());
        (known == null ? connected.read(file) : known).parts().forEach(part -> put(part, byName));
        return byName;
    }

    private static void put(GroupedBuild part, Map<String, Layers> byName) {
        part.build()
                .name()
                .ifPresent(name -> byName.computeIfAbsent(name.text(), key -> new Layers(List.of()))
                        .add(part));
    }

    /** The builds with a name that are read together with a build. */
    private Layers named(GroupedBuild reader, Value name) {
        boolean isBake = reader.build().kind() == Build.BuildKind.BAKE;
        return (isBake ? byNameForBake : byName).getOrDefault(name.text(), NOBODY);
    }

    private static boolean isCompose(ProjectBuildFile file) {
        return file.content().builds().stream().anyMatch(build -> build.kind() == Build.BuildKind.COMPOSE);
    }
}
