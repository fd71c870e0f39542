package io.github.dockerfilestages.project;

import io.github.dockerfilestages.syntax.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which build file builds which Dockerfile, in a whole project.
 *
 * <p>Immutable. Invariant: {@link #after} gives the links that linking everything anew would give, and links anew only the
 * groups that have to do with what changed: those whose files changed, those that looked at a path that changed, and those
 * that looked for a stage of a name that came or went.
 *
 * @param groups by {@link BuildGroup#keyOf}
 * @param uses what each group says of a Dockerfile
 * @param lookers the groups that looked at a path
 * @param seekers the groups that looked for a stage of a name
 * @param step what they are other than the links before
 */
record ProjectLinks(
        Entries<String, Group> groups,
        Entries<DockerfileId, Map<String, DockerfileUse>> uses,
        Relation<FilePath, String> lookers,
        Relation<String, String> seekers,
        LinkStep step) {

    static final ProjectLinks NONE =
            new ProjectLinks(Entries.none(), Entries.none(), Relation.none(), Relation.none(), LinkStep.NONE);

    /** Build files that are read together, in the order of their paths, and where their builds lead. */
    record Group(Map<FilePath, ProjectBuildFile> files, BuildLinks links) {
        static final Group NONE = new Group(Map.of(), BuildLinks.NONE);
    }

    /**
     * The links once files have changed; the same object when no group has to do with them.
     *
     * @param before the build files that there were at the paths
     * @param after the build files that there are now
     * @param changed the paths of Dockerfiles and build files that came, went or changed
     * @param names the names of stages, in lower case, of which the Dockerfiles that have them are others than before
     */
    ProjectLinks after(
            Collection<ProjectBuildFile> before,
            Collection<ProjectBuildFile> after,
            Set<FilePath> changed,
            Set<String> names,
            LinkQueries surroundings) {
        Map<String, Map<FilePath, ProjectBuildFile>> files = new HashMap<>();
        before.forEach(file -> filesOf(BuildGroup.keyOf(file), files).remove(file.path()));
        after.forEach(file -> filesOf(BuildGroup.keyOf(file), files).put(file.path(), file));
        changed.forEach(path -> lookers.of(path).forEach(key -> filesOf(key, files)));
        names.forEach(name -> seekers.of(name).forEach(key -> filesOf(key, files)));
        if (files.isEmpty()) {
            return this;
        }
        Map<String, Group> renewed = new LinkedHashMap<>();
        files.forEach((key, members) -> renewed.put(key, linked(members, surroundings)));
        return with(renewed);
    }

    /** These links, made from some before them by a change that further files depend on. */
    @SuppressWarnings("ReferenceEquality") // links that nothing has changed are the same object
    ProjectLinks touching(Set<FilePath> files, ProjectLinks before) {
        LinkStep further = this == before ? step.next(Optional.of(files)) : step.and(files);
        return new ProjectLinks(groups, uses, lookers, seekers, further);
    }

    /** What linking needs to know of the project. */
    interface LinkQueries {
        /** The path by which the Dockerfile at a path is known. */
        Optional<FilePath> dockerfileAt(FilePath path);

        Optional<FilePath> onlyOneNaming(String name);

        Optional<ProjectBuildFile> buildFile(FilePath path);
    }

    /** What all build files say of a Dockerfile. */
    DockerfileUse use(DockerfileId dockerfile) {
        return uses.get(dockerfile)
                .map(byGroup -> DockerfileUse.union(byGroup.values()))
                .orElse(DockerfileUse.NONE);
    }

    /** All places in a build file that name stages; one that several builds share stands here once for each. */
    List<BuildTarget> targetsIn(ProjectBuildFile file) {
        var targets = new ArrayList<BuildTarget>();
        linksFor(file)
                .flatMap(links -> links.byDockerfile().values().stream())
                .forEach(use -> use.targets().stream()
                        .filter(target -> target.file().equals(file.path()))
                        .forEach(targets::add));
        return targets;
    }

    /** The paths that were looked at for the builds of a file. */
    Stream<FilePath> lookedAtFor(ProjectBuildFile file) {
        return linksFor(file).flatMap(links -> links.paths().stream());
    }

    /** Whether a target in a build file is also that of a build of which the Dockerfile is not known. */
    boolean isLost(ProjectBuildFile file, Value target) {
        var place = new Sourced(file.path(), target);
        return linksFor(file).anyMatch(links -> links.lost().contains(place));
    }

    /** The links of the builds that a file takes part in, in its own group and where others extend it. */
    private Stream<BuildLinks> linksFor(ProjectBuildFile file) {
        Set<String> keys = lookers.of(file.path()).collect(Collectors.toCollection(TreeSet::new));
        keys.add(BuildGroup.keyOf(file));
        return keys.stream().map(key -> groups.get(key).orElse(Group.NONE).links());
    }

    /** The paths at which builds have looked for Dockerfiles, and for files that they extend. */
    Stream<FilePath> lookedAt() {
        return lookers.keys();
    }

    boolean isLookedAt(FilePath path) {
        return lookers.has(path);
    }

    /** Whether some build, of a Dockerfile that only a name could tell, may mean a stage of this one. */
    boolean isSought(String name) {
        return seekers.has(name) || seekers.has(BuildLinks.ANY_NAME);
    }

    private Map<FilePath, ProjectBuildFile> filesOf(String key, Map<String, Map<FilePath, ProjectBuildFile>> files) {
        return files.computeIfAbsent(
                key, group -> new TreeMap<>(groups.get(group).orElse(Group.NONE).files()));
    }

    private static Group linked(Map<FilePath, ProjectBuildFile> files, LinkQueries surroundings) {
        BuildLinks links = BuildLinks.of(
                BuildGroup.of(files.values(), surroundings::buildFile),
                surroundings::dockerfileAt,
                surroundings::onlyOneNaming);
        return new Group(files, links);
    }

    private ProjectLinks with(Map<String, Group> renewed) {
        var changedGroups = new HashMap<String, Optional<Group>>();
        var changedUses = new HashMap<DockerfileId, Optional<Map<String, DockerfileUse>>>();
        var changedLookers = new Relation.Changes<>(lookers);
        var changedSeekers = new Relation.Changes<>(seekers);
        renewed.forEach((key, group) -> {
            BuildLinks old = groups.get(key).orElse(Group.NONE).links();
            BuildLinks links = group.links();
            changedGroups.put(key, group.files().isEmpty() ? Optional.empty() : Optional.of(group));
            changedLookers.move(key, old.paths(), links.paths());
            changedSeekers.move(key, old.names(), links.names());
            var dockerfiles = new HashSet<>(old.byDockerfile().keySet());
            dockerfiles.addAll(links.byDockerfile().keySet());
            for (DockerfileId id : dockerfiles) {
                Map<String, DockerfileUse> byGroup = new TreeMap<>(usesOf(id, changedUses));
                byGroup.remove(key);
                Optional.ofNullable(links.byDockerfile().get(id)).ifPresent(use -> byGroup.put(key, use));
                changedUses.put(id, byGroup.isEmpty() ? Optional.empty() : Optional.of(byGroup));
            }
        });
        Relation<String, String> soughtNow = changedSeekers.result();
        boolean isSoughtAsBefore =
                changedSeekers.keys().stream().allMatch(name -> seekers.has(name) == soughtNow.has(name));
        Set<FilePath> touched = new HashSet<>(changedLookers.keys());
        changedUses.keySet().forEach(id -> touched.add(id.file()));
        renewed.forEach((key, group) -> {
            touched.addAll(groups.get(key).orElse(Group.NONE).files().keySet());
            touched.addAll(group.files().keySet());
        });
        // A name that is sought may be that of a stage in any file.
        return new ProjectLinks(
                groups.with(changedGroups),
                uses.with(changedUses),
                changedLookers.result(),
                soughtNow,
                step.next(isSoughtAsBefore ? Optional.of(touched) : Optional.empty()));
    }

    private Map<String, DockerfileUse> usesOf(
            DockerfileId id, Map<DockerfileId, Optional<Map<String, DockerfileUse>>> changed) {
        return Optional.ofNullable(changed.get(id))
                .orElseGet(() -> uses.get(id))
                .orElse(Map.of());
    }
}
