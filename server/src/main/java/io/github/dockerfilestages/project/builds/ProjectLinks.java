package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.ci.IncludePattern;
import io.github.dockerfilestages.project.builds.BuildTarget.LostTarget;
import io.github.dockerfilestages.project.builds.WrittenPath.PathEndings;
import io.github.dockerfilestages.project.collections.Entries;
import io.github.dockerfilestages.project.collections.Relation;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The links of a whole project: which build file builds which Dockerfile.
 *
 * <p>Immutable. Invariant: {@link #after} returns the links that linking everything again would return. It only links
 * the groups that a change may affect: those whose files changed, those that looked for a file at a changed path, and
 * those that looked for a stage with a name, or for a path with an ending, that was added or removed.
 *
 * @param groups by {@link BuildGroup#keyOf}
 * @param uses what each group says about a Dockerfile
 * @param groupsByPath the groups that looked for a file at a path
 * @param groupsBySource the groups that read a file at a path to set variables
 * @param groupsByName the groups that looked for a stage with a name, or for a path with an ending
 * @param groupsByLost the groups with a target of this lowercase name, or a computed one ({@link BuildLinks#ANY_NAME}),
 *     in a build whose Dockerfile was not found
 * @param step how these links differ from the previous ones
 */
public record ProjectLinks(
        Entries<String, Group> groups,
        Entries<DockerfileId, Map<String, DockerfileUse>> uses,
        Relation<FilePath, String> groupsByPath,
        Relation<FilePath, String> groupsBySource,
        Relation<String, String> groupsByName,
        Relation<String, String> groupsByLost,
        LinkStep step) {

    public static final ProjectLinks NONE = new ProjectLinks(
            Entries.none(),
            Entries.none(),
            Relation.none(),
            Relation.none(),
            Relation.none(),
            Relation.none(),
            LinkStep.NONE);

    /**
     * Build files that are read together, in the order of their paths, and the links of their builds.
     *
     * @param readings as they are when the links are done
     */
    record Group(Map<FilePath, ProjectBuildFile> files, BuildLinks links, ConnectedReadings readings) {
        static final Group NONE = new Group(Map.of(), BuildLinks.NONE, ConnectedReadings.NONE);

        /** Where files may be that are read to set variables. */
        Set<FilePath> sources() {
            return files.values().stream().flatMap(SourcePaths::of).collect(Collectors.toSet());
        }
    }

    /**
     * The links after some files have changed; the same object when no group is affected.
     *
     * @param before the build files that were at the paths
     * @param after the build files that are there now
     * @param changed the paths of Dockerfiles and build files that were added, removed or changed
     * @param names the lowercase names of stages, and endings of paths, for which the only Dockerfile that has them
     *     changed
     */
    public ProjectLinks after(
            Collection<ProjectBuildFile> before,
            Collection<ProjectBuildFile> after,
            Set<FilePath> changed,
            Set<String> names,
            LinkQueries project) {
        Map<String, Map<FilePath, ProjectBuildFile>> files = new HashMap<>();
        before.forEach(file -> filesOf(BuildGroup.keyOf(file), files).remove(file.path()));
        after.forEach(file -> filesOf(BuildGroup.keyOf(file), files).put(file.path(), file));
        changed.forEach(path -> Stream.of(groupsByPath.of(path), groupsBySource.of(path), groupsAround(path))
                .flatMap(groups -> groups)
                .forEach(key -> filesOf(key, files)));
        names.forEach(name -> groupsByName.of(name).forEach(key -> filesOf(key, files)));
        if (files.isEmpty()) {
            return this;
        }
        Map<String, Group> renewed = new LinkedHashMap<>();
        files.forEach((key, members) -> renewed.put(
                key, linked(members, project, groups.get(key).orElse(Group.NONE).readings())));
        return with(renewed);
    }

    /** The groups that looked for any files in a folder around a path. */
    private Stream<String> groupsAround(FilePath path) {
        return Stream.iterate(path.parent(), Optional::isPresent, folder -> folder.flatMap(FilePath::parent))
                .flatMap(Optional::stream)
                .flatMap(folder -> groupsByPath.of(KnownBuildFiles.anyIn(folder)));
    }

    /**
     * What linking needs to know about the project.
     *
     * @param dockerfileAt the main path of the Dockerfile at a path
     * @param onlyOneNaming the only Dockerfile that has a stage with a lowercase name, or a path with an ending, if
     *     there is exactly one
     */
    public record LinkQueries(
            Function<FilePath, Optional<FilePath>> dockerfileAt,
            Function<String, Optional<FilePath>> onlyOneNaming,
            KnownBuildFiles buildFiles) {}

    /** The files that the change from earlier links may affect; absent when these may be any. */
    @SuppressWarnings("ReferenceEquality") // unchanged links are the same object
    public Optional<Set<FilePath>> since(ProjectLinks before) {
        if (this == before) {
            return Optional.of(Set.of());
        }
        return step.follows(before.step) ? step.touched() : Optional.empty();
    }

    /** What all build files say about a Dockerfile. */
    public DockerfileUse use(DockerfileId dockerfile) {
        return uses.get(dockerfile)
                .map(byGroup -> DockerfileUse.union(byGroup.values()))
                .orElse(DockerfileUse.NONE);
    }

    /** What the builds that involve a file say about each Dockerfile. */
    public Stream<Map.Entry<DockerfileId, DockerfileUse>> usesIn(ProjectBuildFile file) {
        return linksFor(file).flatMap(links -> links.byDockerfile().entrySet().stream());
    }

    /** The builds that have a name and are read together with a file. */
    public Stream<NamedBuild> namedFor(ProjectBuildFile file) {
        return linksFor(file).flatMap(links -> links.named().values().stream()).flatMap(Set::stream);
    }

    /** The builds with this name that are read together with a file. */
    public Stream<NamedBuild> namedFor(ProjectBuildFile file, String name) {
        return linksFor(file).flatMap(links -> links.named().getOrDefault(name, Set.of()).stream());
    }

    /** The paths where the builds of a file look for other files, and where it reads files to set variables. */
    public Stream<FilePath> lookedAtFor(ProjectBuildFile file) {
        return Stream.concat(linksFor(file).flatMap(links -> links.paths().stream()), sourcesOf(file));
    }

    /** The paths where a file reads other files to set variables. */
    public Stream<FilePath> sourcesOf(ProjectBuildFile file) {
        return SourcePaths.of(file);
    }

    /** Whether a target in a build file also belongs to a build whose Dockerfile is unresolved. */
    public boolean isLost(ProjectBuildFile file, Value target) {
        var place = new LostTarget(file.path(), target);
        return linksFor(file).anyMatch(links -> links.lost().contains(place));
    }

    /** The targets with this lowercase name, and the computed ones, of builds whose Dockerfile was not found. */
    public Stream<LostTarget> lost(String name) {
        return Stream.of(name, BuildLinks.ANY_NAME)
                .flatMap(groupsByLost::of)
                .distinct()
                .flatMap(key -> groups.get(key).orElse(Group.NONE).links().lost().stream())
                .filter(lost -> Set.of(name, BuildLinks.ANY_NAME).contains(BuildLinks.nameOf(lost)))
                .filter(lost -> !isPartOfOther(lost.file()))
                .distinct();
    }

    /** Whether a file that is not read together with others is a part of one that is: it is understood only there. */
    private boolean isPartOfOther(FilePath file) {
        return groups.get(file.value()).isPresent() && groupsByPath.of(file).anyMatch(key -> !key.equals(file.value()));
    }

    /** The links of the builds that involve a file, in its own group and in groups that extend it. */
    private Stream<BuildLinks> linksFor(ProjectBuildFile file) {
        Set<String> keys = groupsByPath.of(file.path()).collect(Collectors.toCollection(TreeSet::new));
        keys.add(BuildGroup.keyOf(file));
        return keys.stream().map(key -> groups.get(key).orElse(Group.NONE).links());
    }

    /** The paths where builds look for Dockerfiles, and for files that they extend. */
    public Stream<FilePath> lookedAt() {
        return groupsByPath.keys();
    }

    public boolean isLookedAt(FilePath path) {
        return groupsByPath.has(path);
    }

    /** The paths where build files read other files to set variables. */
    public Stream<FilePath> sourced() {
        return groupsBySource.keys();
    }

    public boolean isSourced(FilePath path) {
        return groupsBySource.has(path);
    }

    /** Whether a build file looks for files by a path with wildcards, which a path matches. */
    public boolean isMatched(FilePath path) {
        return IncludePattern.isYaml(path.value())
                && groupsAround(path)
                        .flatMap(key -> groups.get(key).orElse(Group.NONE).links().paths().stream())
                        .anyMatch(sought -> IncludePattern.isOne(sought.value())
                                && new IncludePattern(sought.value()).matches(path.value()));
    }

    /** Whether a build whose Dockerfile can only be found by a name may mean a stage with this name. */
    public boolean isSought(String name) {
        return groupsByName.has(name) || groupsByName.has(BuildLinks.ANY_NAME);
    }

    /** Whether a build with an unknown Dockerfile, which may be the one at a path, passes a build argument. */
    public boolean isPassed(String argument, FilePath dockerfile) {
        return endings(dockerfile).anyMatch(ending -> groupsByName.has(BuildLinks.argumentKey(argument, ending)));
    }

    /** Whether a build with an unknown Dockerfile, which may be the one at a path, has a context with a lowercase name. */
    public boolean isContext(String name, FilePath dockerfile) {
        return endings(dockerfile).anyMatch(ending -> groupsByName.has(BuildLinks.contextKey(name, ending)));
    }

    private static Stream<String> endings(FilePath dockerfile) {
        return Stream.concat(Stream.of(BuildLinks.ANY_NAME), PathEndings.keys(dockerfile));
    }

    /** The build files with builds that pass a build argument to an unknown Dockerfile, which may be the one at a path. */
    public Stream<ProjectBuildFile> passing(String argument, FilePath dockerfile) {
        return endings(dockerfile)
                .flatMap(ending -> groupsByName.of(BuildLinks.argumentKey(argument, ending)))
                .distinct()
                .flatMap(key -> groups.get(key).orElse(Group.NONE).files().values().stream());
    }

    private Map<FilePath, ProjectBuildFile> filesOf(String key, Map<String, Map<FilePath, ProjectBuildFile>> files) {
        return files.computeIfAbsent(
                key, group -> new TreeMap<>(groups.get(group).orElse(Group.NONE).files()));
    }

    private static Group linked(Map<FilePath, ProjectBuildFile> files, LinkQueries project, ConnectedReadings before) {
        ConnectedReadings readings = before.next();
        BuildLinks links = BuildLinks.of(
                BuildGroup.of(files.values(), project.buildFiles(), readings),
                project.dockerfileAt(),
                project.onlyOneNaming());
        return new Group(files, links, readings);
    }

    private ProjectLinks with(Map<String, Group> renewed) {
        var changedGroups = new HashMap<String, Optional<Group>>();
        var changedUses = new HashMap<DockerfileId, Optional<Map<String, DockerfileUse>>>();
        var changedPaths = new Relation.Changes<>(groupsByPath);
        var changedSources = new Relation.Changes<>(groupsBySource);
        var changedNames = new Relation.Changes<>(groupsByName);
        var changedLost = new Relation.Changes<>(groupsByLost);
        renewed.forEach((key, group) -> {
            Group before = groups.get(key).orElse(Group.NONE);
            BuildLinks old = before.links();
            BuildLinks links = group.links();
            changedGroups.put(key, group.files().isEmpty() ? Optional.empty() : Optional.of(group));
            changedPaths.move(key, old.paths(), links.paths());
            changedSources.move(key, before.sources(), group.sources());
            changedNames.move(key, old.names(), links.names());
            changedLost.move(key, old.lostNames(), links.lostNames());
            var dockerfiles = new HashSet<>(old.byDockerfile().keySet());
            dockerfiles.addAll(links.byDockerfile().keySet());
            for (DockerfileId id : dockerfiles) {
                Map<String, DockerfileUse> byGroup = new TreeMap<>(usesOf(id, changedUses));
                byGroup.remove(key);
                Optional.ofNullable(links.byDockerfile().get(id)).ifPresent(use -> byGroup.put(key, use));
                changedUses.put(id, byGroup.isEmpty() ? Optional.empty() : Optional.of(byGroup));
            }
        });
        Relation<String, String> soughtNow = changedNames.result();
        boolean isSoughtAsBefore =
                changedNames.keys().stream().allMatch(name -> groupsByName.has(name) == soughtNow.has(name));
        Set<FilePath> touched = new HashSet<>(changedPaths.keys());
        touched.addAll(changedSources.keys());
        changedUses.keySet().forEach(id -> touched.add(id.file()));
        renewed.forEach((key, group) -> {
            touched.addAll(groups.get(key).orElse(Group.NONE).files().keySet());
            touched.addAll(group.files().keySet());
        });
        // A stage with a name that a build looks for may be in any file.
        return new ProjectLinks(
                groups.with(changedGroups),
                uses.with(changedUses),
                changedPaths.result(),
                changedSources.result(),
                soughtNow,
                changedLost.result(),
                step.next(isSoughtAsBefore ? Optional.of(touched) : Optional.empty()));
    }

    private Map<String, DockerfileUse> usesOf(
            DockerfileId id, Map<DockerfileId, Optional<Map<String, DockerfileUse>>> changed) {
        return Optional.ofNullable(changed.get(id))
                .orElseGet(() -> uses.get(id))
                .orElse(Map.of());
    }

    /**
     * How links were created from the previous ones. It refers to both by an identity object, so that it does not keep all
     * previous links in memory.
     *
     * @param mark identifies the links
     * @param before identifies the previous links
     * @param touched the files that the change may affect; absent when these may be any
     */
    record LinkStep(Object mark, Object before, Optional<Set<FilePath>> touched) {
        /** The step to empty links. */
        static final LinkStep NONE = new LinkStep(new Object(), new Object(), Optional.empty());

        LinkStep next(Optional<Set<FilePath>> changed) {
            return new LinkStep(new Object(), mark, changed);
        }

        @SuppressWarnings("ReferenceEquality") // a mark is nothing but itself
        boolean follows(LinkStep other) {
            return before == other.mark;
        }
    }
}
