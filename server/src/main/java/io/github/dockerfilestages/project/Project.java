package io.github.dockerfilestages.project;

import io.github.dockerfilestages.project.ProjectFile.LinkedPath;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is known at one moment: the Dockerfiles, the build files, and which build is of which Dockerfile.
 *
 * <p>Immutable. Invariant: what is known depends on the files alone, not on the order in which they came; and a change of
 * one file costs by what has to do with that file. While somebody types in the body of a RUN no link is looked at.
 */
public final class Project {
    /** The project of somebody who has opened no folder: what is not open does not exist. */
    public static final Project EMPTY = new Project(
            List.of(),
            Entries.none(),
            FurtherPaths.NONE,
            Entries.none(),
            Relation.none(),
            Mentions.NONE,
            ProjectLinks.NONE,
            true);

    private final List<FilePath> roots;

    private final Entries<FilePath, ProjectDockerfile> dockerfiles;
    private final FurtherPaths furtherPaths;
    private final Entries<FilePath, ProjectBuildFile> buildFiles;

    /** The Dockerfiles that have a stage of a name; inline ones are meant by their own builds only. */
    private final Relation<String, FilePath> naming;

    private final Mentions mentions;

    private final ProjectLinks links;
    private final boolean isComplete;

    private Project(
            List<FilePath> roots,
            Entries<FilePath, ProjectDockerfile> dockerfiles,
            FurtherPaths furtherPaths,
            Entries<FilePath, ProjectBuildFile> buildFiles,
            Relation<String, FilePath> naming,
            Mentions mentions,
            ProjectLinks links,
            boolean isComplete) {
        this.roots = roots;
        this.dockerfiles = dockerfiles;
        this.furtherPaths = furtherPaths;
        this.buildFiles = buildFiles;
        this.naming = naming;
        this.mentions = mentions;
        this.links = links;
        this.isComplete = isComplete;
    }

    /** This project with some files as they are now. */
    public Project with(Collection<? extends ProjectFile> files) {
        Map<FilePath, ProjectFile> latest = new LinkedHashMap<>();
        files.forEach(file -> latest.put(file.path(), file));
        Map<FilePath, Optional<ProjectDockerfile>> newDockerfiles =
                changes(latest, dockerfiles, ProjectDockerfile.class);
        Map<FilePath, Optional<LinkedPath>> newPaths = changes(latest, furtherPaths.links(), LinkedPath.class);
        Map<FilePath, Optional<ProjectBuildFile>> newBuildFiles = changes(latest, buildFiles, ProjectBuildFile.class);
        var changedNames = new Relation.Changes<>(naming);
        newDockerfiles.forEach((path, now) -> {
            Optional<ProjectDockerfile> before = dockerfiles.get(path);
            if (!hasSameTable(before, now)) {
                changedNames.move(path, names(before), names(now));
            }
        });
        Mentions.MentionsChange mentioned = mentions.with(latest);
        var unlinked = new Project(
                roots,
                dockerfiles.with(newDockerfiles),
                furtherPaths.with(newPaths),
                buildFiles.with(newBuildFiles),
                changedNames.result(),
                mentioned.now(),
                links,
                isComplete);
        // A build that only a name leads to a Dockerfile is led by names that just one has.
        Set<String> leading = changedNames.keys().stream()
                .filter(name -> !naming.onlyOneOf(name).equals(unlinked.naming.onlyOneOf(name)))
                .collect(Collectors.toSet());
        Set<FilePath> changed = new HashSet<>(newBuildFiles.keySet());
        changed.addAll(changedPaths(newDockerfiles, newPaths));
        return unlinked.linked(this, changed, leading).touching(mentioned.names(), this);
    }

    /** The files of a type that come, change or go. */
    private static <V extends ProjectFile> Map<FilePath, Optional<V>> changes(
            Map<FilePath, ProjectFile> latest, Entries<FilePath, V> before, Class<V> type) {
        Map<FilePath, Optional<V>> changes = new HashMap<>();
        latest.forEach((path, file) -> {
            if (type.isInstance(file) || before.get(path).isPresent()) {
                changes.put(path, type.isInstance(file) ? Optional.of(type.cast(file)) : Optional.empty());
            }
        });
        return changes;
    }

    /** An empty project of other folders, whose files are yet to be read. */
    public static Project of(List<FilePath> roots) {
        return new Project(
                List.copyOf(roots),
                Entries.none(),
                FurtherPaths.NONE,
                Entries.none(),
                Relation.none(),
                Mentions.NONE,
                ProjectLinks.NONE,
                roots.isEmpty());
    }

    /**
     * This project with other folders, of which it knows what it knew of them; some of it may have to be read again, as a
     * build file is read by its path in its folder.
     */
    public Project in(List<FilePath> folders) {
        if (folders.equals(roots)) {
            return this;
        }
        Project empty = of(folders);
        return empty.with(files().filter(file -> file instanceof ProjectBuildFile buildFile
                        ? empty.rootOf(file.path()).equals(Optional.of(buildFile.root()))
                        : empty.isSearched(file.path()))
                .toList());
    }

    /** This project once all its files have been read. */
    public Project completed() {
        return new Project(roots, dockerfiles, furtherPaths, buildFiles, naming, mentions, links, true);
    }

    /** The folders that are searched. */
    public List<FilePath> roots() {
        return roots;
    }

    /** The folder that is searched and that a file lies in: of folders inside each other, the innermost. */
    public Optional<FilePath> rootOf(FilePath path) {
        return roots.stream().filter(path::isIn).reduce((one, other) -> other.isIn(one) ? other : one);
    }

    /** Whether the files that may say something of a file are searched. */
    public boolean isSearched(FilePath path) {
        return rootOf(path).isPresent();
    }

    /** Whether all files have been read, so that what is not known does not exist. */
    public boolean isComplete() {
        return isComplete;
    }

    /** The Dockerfile that is a file of its own at a path, be that the one by which it is known or another. */
    public Optional<ProjectDockerfile> dockerfile(FilePath path) {
        return dockerfiles.get(path(path));
    }

    /** The path by which a file is known: another one only where it is a further path of a Dockerfile. */
    public FilePath path(FilePath path) {
        return furtherPaths.target(path);
    }

    /** The paths by which Dockerfiles are known that have further ones. */
    public Set<FilePath> linkTargets() {
        return furtherPaths.targets();
    }

    /** Whether the further paths of Dockerfiles are those of another project. */
    @SuppressWarnings("ReferenceEquality") // what nothing has changed is the same object
    public boolean hasLinksOf(Project other) {
        return furtherPaths == other.furtherPaths;
    }

    /** A Dockerfile, inline or not. */
    public Optional<ProjectDockerfile> dockerfile(DockerfileId id) {
        return id.isInline() ? buildFiles.get(id.file()).flatMap(file -> file.inline(id)) : dockerfile(id.file());
    }

    /** The names of the builds that a Dockerfile is written in; none of one that is a file of its own. */
    public List<String> buildsAround(ProjectDockerfile dockerfile) {
        return buildFiles.get(dockerfile.path()).stream()
                .flatMap(file -> file.content().builds().stream())
                .filter(build ->
                        dockerfile.inline().isPresent() && build.inline().equals(dockerfile.inline()))
                .flatMap(build -> build.name().stream())
                .map(Value::text)
                .toList();
    }

    public Optional<ProjectBuildFile> buildFile(FilePath path) {
        return buildFiles.get(path);
    }

    /** The text of a file, Dockerfile or build file. */
    public Optional<SourceText> text(FilePath path) {
        return dockerfile(path)
                .map(file -> file.model().text())
                .or(() -> buildFiles.get(path).map(ProjectBuildFile::text));
    }

    /** The Dockerfiles that are files of their own, in the order of their paths. */
    public List<ProjectDockerfile> dockerfiles() {
        return dockerfiles
                .values()
                .sorted(Comparator.comparing(ProjectDockerfile::path))
                .toList();
    }

    /** The Dockerfiles that are files of their own, their further paths, the build files, and what mentions stages. */
    public Stream<ProjectFile> files() {
        Stream<ProjectFile> others =
                mentions.files().values().filter(file -> !isKnown(file.path())).map(file -> file);
        return Stream.concat(
                Stream.of(dockerfiles, furtherPaths.links(), buildFiles).flatMap(Entries::values), others);
    }

    /** The Dockerfiles of which a path is that of a file, or lies in that of a folder. */
    public Set<DockerfileId> dockerfilesIn(FilePath path) {
        return Stream.concat(dockerfiles.keys(), furtherPaths.links().keys())
                .filter(file -> file.isIn(path))
                .sorted()
                .map(file -> DockerfileId.of(path(file)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The Dockerfiles that stand inside build files, in the order of the files and of their texts. */
    public List<ProjectDockerfile> inlineDockerfiles() {
        return buildFiles().stream().flatMap(file -> file.inlines().stream()).toList();
    }

    /** The build files, in the order of their paths. */
    public List<ProjectBuildFile> buildFiles() {
        return buildFiles
                .values()
                .sorted(Comparator.comparing(ProjectBuildFile::path))
                .toList();
    }

    /** What the build files say of a Dockerfile. */
    public DockerfileUse use(DockerfileId dockerfile) {
        return links.use(dockerfile);
    }

    /** The places in build files that name a stage of a Dockerfile. */
    public List<BuildTarget> targetsOf(DockerfileId dockerfile, StageTable table, Stage stage) {
        return use(dockerfile).targets().stream()
                .filter(target -> target.stageIn(table).filter(stage::equals).isPresent())
                .toList();
    }

    /** The places in a build file that name stages; one that several builds share is there once for each Dockerfile. */
    public List<BuildTarget> targetsIn(FilePath buildFile) {
        return buildFiles.get(buildFile).map(links::targetsIn).orElse(List.of());
    }

    /** Whether a target in a build file is also that of a build of which the Dockerfile is not known. */
    public boolean isLost(FilePath buildFile, Value target) {
        return buildFiles
                .get(buildFile)
                .filter(file -> links.isLost(file, target))
                .isPresent();
    }

    /** Whether some build whose Dockerfile cannot be told may mean a stage of this name, given in lower case. */
    public boolean isSought(String name) {
        return links.isSought(name);
    }

    /**
     * The words that may name a stage of a name and that no build explains, in the order of the files and of their texts.
     *
     * @param name in any letter case
     */
    public List<Mentioned> mentionsOf(String name) {
        return mentions.of(StageName.normalized(name))
                .filter(mentioned -> !isTarget(mentioned))
                .toList();
    }

    /** Whether some build whose Dockerfile is known has the word as the name of a stage. */
    private boolean isTarget(Mentioned mentioned) {
        return targetsIn(mentioned.file()).stream()
                .anyMatch(target ->
                        target.value().range().touches(mentioned.mention().range()));
    }

    /** The paths at which a Dockerfile could be that some build means, and at which none is known. */
    public Set<FilePath> missing() {
        return links.lookedAt().filter(path -> !isKnown(path)).collect(Collectors.toUnmodifiableSet());
    }

    /** The paths at which the builds of a file, and of what is read together with it, look for other files. */
    public Set<FilePath> lookedAtFor(FilePath buildFile) {
        return buildFiles.get(buildFile).stream().flatMap(links::lookedAtFor).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a file is a Dockerfile, a further path of one or a build file of the project. */
    public boolean isKnown(FilePath path) {
        return dockerfiles.get(path).isPresent()
                || furtherPaths.has(path)
                || buildFiles.get(path).isPresent();
    }

    /** Whether anything is known of a file, be it only that it mentions stages. */
    public boolean isRead(FilePath path) {
        return isKnown(path) || mentions.files().get(path).isPresent();
    }

    /** Whether some build looks for a file at a path, be there one or not. */
    public boolean isMeant(FilePath path) {
        return links.isLookedAt(path);
    }

    /** Whether both know the same of who builds what, so that nothing but the files themselves can differ. */
    @SuppressWarnings("ReferenceEquality") // links that nothing has changed are the same object
    public boolean saysTheSameAs(Project other) {
        return links == other.links && isComplete == other.isComplete && roots.equals(other.roots);
    }

    /**
     * The files that may be another thing than in the project from which this one came by one change, or of which something
     * else may be said; absent when that may be any, or when more has changed.
     */
    @SuppressWarnings("ReferenceEquality") // links that nothing has changed are the same object
    public Optional<Set<FilePath>> touchedSince(Project before) {
        if (isComplete != before.isComplete || !roots.equals(before.roots)) {
            return Optional.empty();
        }
        if (links == before.links) {
            return Optional.of(Set.of());
        }
        return links.step().follows(before.links.step()) ? links.step().touched() : Optional.empty();
    }

    /** All links; the same object for as long as nothing changed that they depend on. */
    ProjectLinks links() {
        return links;
    }

    private Project linked(Project before, Set<FilePath> changed, Set<String> names) {
        List<ProjectBuildFile> old = new ArrayList<>();
        List<ProjectBuildFile> now = new ArrayList<>();
        for (FilePath path : changed) {
            before.buildFiles.get(path).ifPresent(old::add);
            buildFiles.get(path).ifPresent(now::add);
        }
        if (changed.isEmpty() && names.isEmpty()) {
            return this;
        }
        return with(links.after(old, now, changed, names, new LinkedProject(this)));
    }

    /** What is said of a stage depends on what mentions its name, and on which of that a build explains. */
    private Project touching(Set<String> changedNames, Project before) {
        Set<String> names = new HashSet<>(changedNames);
        links.step()
                .touchedAfter(before.links.step())
                .forEach(path -> mentions.files().get(path).ifPresent(file -> names.addAll(Mentions.names(file))));
        Set<FilePath> files = names.stream()
                .filter(name -> naming.has(name) || before.naming.has(name))
                .filter(name -> !mentionsOf(name).equals(before.mentionsOf(name)))
                .flatMap(name -> Stream.concat(before.naming.of(name), naming.of(name)))
                .collect(Collectors.toSet());
        return files.isEmpty() ? this : with(links.touching(files, before.links));
    }

    private Project with(ProjectLinks changed) {
        return new Project(roots, dockerfiles, furtherPaths, buildFiles, naming, mentions, changed, isComplete);
    }

    private record LinkedProject(Project project) implements ProjectLinks.LinkQueries {
        @Override
        public Optional<FilePath> dockerfileAt(FilePath path) {
            return project.dockerfile(path).map(ProjectDockerfile::path);
        }

        @Override
        public Optional<FilePath> onlyOneNaming(String name) {
            return project.naming.onlyOneOf(name);
        }

        @Override
        public Optional<ProjectBuildFile> buildFile(FilePath path) {
            return project.buildFile(path);
        }
    }

    /** The paths at which a build finds another Dockerfile than before, or now finds one or none. */
    private Set<FilePath> changedPaths(
            Map<FilePath, Optional<ProjectDockerfile>> newDockerfiles, Map<FilePath, Optional<LinkedPath>> newPaths) {
        Set<FilePath> changed = newDockerfiles.keySet().stream()
                .filter(path -> dockerfiles.get(path).isPresent()
                        != newDockerfiles.getOrDefault(path, Optional.empty()).isPresent())
                .collect(Collectors.toCollection(HashSet::new));
        changed.addAll(furtherPaths.changed(newPaths, changed));
        return changed;
    }

    @SuppressWarnings("ReferenceEquality") // an edit that concerns no stage keeps the table, the same object
    private static boolean hasSameTable(Optional<ProjectDockerfile> before, Optional<ProjectDockerfile> now) {
        return before.isPresent()
                && now.isPresent()
                && before.get().model().table() == now.get().model().table();
    }

    private static Set<String> names(Optional<ProjectDockerfile> dockerfile) {
        Stream<Stage> stages = dockerfile.stream()
                .map(ProjectDockerfile::model)
                .map(StageModel::table)
                .flatMap(table -> table.stages().stream());
        return stages.filter(Stage::isNamed).map(Stage::name).collect(Collectors.toSet());
    }
}
