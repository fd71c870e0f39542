package io.github.dockerfilestages.project;

import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.DockerfileUse;
import io.github.dockerfilestages.project.builds.KnownBuildFiles;
import io.github.dockerfilestages.project.builds.NamedBuild;
import io.github.dockerfilestages.project.builds.ProjectLinks;
import io.github.dockerfilestages.project.builds.ProjectLinks.LinkQueries;
import io.github.dockerfilestages.project.collections.Entries;
import io.github.dockerfilestages.project.collections.Relation;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.FurtherPaths;
import io.github.dockerfilestages.project.files.LatestFiles;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectBuildFile.Reading;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.project.files.ProjectFile.LinkedPath;
import io.github.dockerfilestages.project.files.ProjectFile.Mentioned;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.SourceText;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of the project at one moment: the Dockerfiles, the build files, and which build uses which Dockerfile.
 *
 * <p>Immutable. Invariant: the state depends only on the files, not on the order in which they were added; and the cost
 * of changing a file depends only on the files related to it. While the user types in the body of a RUN, links are not
 * computed.
 */
public final class Project {
    /** The project of a user without an open folder: only open files exist. */
    public static final Project EMPTY = of(List.of());

    private final List<FilePath> roots;
    private final Entries<FilePath, ProjectDockerfile> dockerfiles;
    private final FurtherPaths furtherPaths;
    private final Entries<FilePath, ProjectBuildFile> buildFiles;

    /**
     * The Dockerfiles that have a stage with a given name, or a path with a given ending. Inline ones are not included,
     * since only their own builds can mean them.
     */
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

    /** This project with the new state of some files. */
    public Project with(Collection<? extends ProjectFile> files) {
        var latest = new LatestFiles(files);
        Map<FilePath, Optional<ProjectDockerfile>> newDockerfiles = latest.of(dockerfiles, ProjectDockerfile.class);
        Map<FilePath, Optional<LinkedPath>> newPaths = latest.of(furtherPaths.links(), LinkedPath.class);
        Map<FilePath, Optional<ProjectBuildFile>> newBuildFiles = latest.of(buildFiles, ProjectBuildFile.class);
        Relation.Changes<String, FilePath> changedNames = StageNames.changes(naming, dockerfiles, newDockerfiles);
        var unlinked = new Project(
                roots,
                dockerfiles.with(newDockerfiles),
                furtherPaths.with(newPaths),
                buildFiles.with(newBuildFiles),
                changedNames.result(),
                mentions.with(latest.byPath()),
                links,
                isComplete);
        // A build without a known path is linked to the only Dockerfile with the stage, or the ending, that it names.
        Set<String> leading = new HashSet<>(changedNames.keys());
        leading.removeIf(name -> naming.onlyOneOf(name).equals(unlinked.naming.onlyOneOf(name)));
        Set<FilePath> changed = new HashSet<>(newBuildFiles.keySet());
        Set<FilePath> moved = LatestFiles.addedOrRemoved(newDockerfiles, dockerfiles);
        changed.addAll(moved);
        changed.addAll(furtherPaths.changed(newPaths, moved));
        return unlinked.linked(this, changed, leading);
    }

    /** An empty project with these folders, whose files are still to be read. */
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
     * This project with other folders. It keeps the files that are in them; others, such as build files whose path in
     * the folder differs, have to be read again.
     */
    public Project in(List<FilePath> folders) {
        if (folders.equals(roots)) {
            return this;
        }
        Project empty = of(folders);
        // As at the start of each session, where it saves Java from making the code for the streams.
        boolean hasFiles = Stream.of(dockerfiles, furtherPaths.links(), buildFiles, mentions.files())
                .anyMatch(files -> !files.isEmpty());
        if (!hasFiles) {
            return empty;
        }
        return empty.with(files().filter(file -> file instanceof ProjectBuildFile buildFile
                        ? empty.rootOf(file.path()).equals(Optional.of(buildFile.root()))
                        : empty.isSearched(file.path()))
                .toList());
    }

    /** This project, after all its files have been read. */
    public Project completed() {
        return new Project(roots, dockerfiles, furtherPaths, buildFiles, naming, mentions, links, true);
    }

    /** The folders that are searched for files. */
    public List<FilePath> roots() {
        return roots;
    }

    /** The searched folder that contains a file; the innermost one, if folders are nested. */
    public Optional<FilePath> rootOf(FilePath path) {
        return roots.stream().filter(path::isIn).reduce((one, other) -> other.isIn(one) ? other : one);
    }

    /** Whether a file lies in a searched folder, so that the files that may refer to it are known. */
    public boolean isSearched(FilePath path) {
        return rootOf(path).isPresent();
    }

    /** Whether all files have been read, so that a file which is not known does not exist. */
    public boolean isComplete() {
        return isComplete;
    }

    /** The Dockerfile at a path; not an inline one. */
    public Optional<ProjectDockerfile> dockerfile(FilePath path) {
        return dockerfiles.get(path(path));
    }

    /** The main path of a file: it differs from the given path only for a further path of a Dockerfile. */
    public FilePath path(FilePath path) {
        return furtherPaths.target(path);
    }

    /** The main paths of Dockerfiles that have further ones. */
    public Set<FilePath> linkTargets() {
        return furtherPaths.targets();
    }

    /** Whether the further paths of Dockerfiles are the same as in another project. */
    @SuppressWarnings("ReferenceEquality") // unchanged paths are the same object
    public boolean hasLinksOf(Project other) {
        return furtherPaths == other.furtherPaths;
    }

    /** A Dockerfile, inline or not. */
    public Optional<ProjectDockerfile> dockerfile(DockerfileId id) {
        return id.isInline() ? buildFiles.get(id.file()).flatMap(file -> file.inline(id)) : dockerfile(id.file());
    }

    public Optional<ProjectBuildFile> buildFile(FilePath path) {
        return buildFiles.get(path);
    }

    /** The text of a Dockerfile or build file. */
    public Optional<SourceText> text(FilePath path) {
        return dockerfile(path)
                .map(file -> file.model().text())
                .or(() -> buildFiles.get(path).map(ProjectBuildFile::text));
    }

    /** The Dockerfiles that are not inline, in the order of their paths. */
    public List<ProjectDockerfile> dockerfiles() {
        return dockerfiles.values().sorted(Order.by(ProjectDockerfile::path)).toList();
    }

    /** The Dockerfiles that are not inline, and the build files. */
    public Stream<ProjectFile> files() {
        return Stream.concat(
                Stream.of(dockerfiles, furtherPaths.links(), buildFiles).flatMap(Entries::values),
                mentions.files().values().filter(file -> !isKnown(file.path())));
    }

    /** The Dockerfiles that have a path which equals this one or lies in this folder. */
    public Set<DockerfileId> dockerfilesIn(FilePath path) {
        return Stream.concat(dockerfiles.keys(), furtherPaths.links().keys())
                .filter(file -> file.isIn(path))
                .sorted()
                .map(file -> DockerfileId.of(path(file)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The inline Dockerfiles, in the order of the build files and of their texts. */
    public List<ProjectDockerfile> inlineDockerfiles() {
        return buildFiles().stream().flatMap(file -> file.inlines().stream()).toList();
    }

    /** The build files, in the order of their paths. */
    public List<ProjectBuildFile> buildFiles() {
        return buildFiles.values().sorted(Order.by(ProjectBuildFile::path)).toList();
    }

    /** What the build files say about a Dockerfile. */
    public DockerfileUse use(DockerfileId dockerfile) {
        return links.use(dockerfile);
    }

    /** The values in build files that name stages of a Dockerfile, or are meant to, with this table of its stages. */
    public Stream<BuildTarget> targets(DockerfileId dockerfile, StageTable table) {
        return new TargetSearch(links, this::dockerfile).of(dockerfile, table);
    }

    /** The values in build files that name a stage of a Dockerfile. */
    public List<BuildTarget> targetsOf(DockerfileId dockerfile, StageTable table, Stage stage) {
        return targets(dockerfile, table)
                .filter(target -> target.stageIn(table).map(Stage::index).equals(Optional.of(stage.index())))
                .toList();
    }

    /**
     * The values in a build file that name stages. A value that several builds share occurs once for each Dockerfile.
     */
    public List<BuildTarget> targetsIn(FilePath buildFile) {
        return buildFiles
                .get(buildFile)
                .map(file -> new TargetSearch(links, this::dockerfile).in(file))
                .orElse(List.of());
    }

    /** The bake targets or services that are read together with a build file, in their order there. */
    public List<NamedBuild> namedBuildsWith(FilePath buildFile) {
        return buildFiles.get(buildFile).stream()
                .flatMap(links::namedFor)
                .distinct()
                .toList();
    }

    /** Those of them that have this name. */
    public List<NamedBuild> namedBuildsWith(FilePath buildFile, String name) {
        return buildFiles.get(buildFile).stream()
                .flatMap(file -> links.namedFor(file, name))
                .distinct()
                .toList();
    }

    /** Whether a target in a build file also belongs to a build whose Dockerfile is unresolved. */
    public boolean isLost(FilePath buildFile, Value target) {
        return buildFiles.get(buildFile).stream().anyMatch(file -> links.isLost(file, target));
    }

    /** Whether a build with an unresolved Dockerfile may mean a stage with this name, given in lowercase. */
    public boolean isSought(String name) {
        return links.isSought(name);
    }

    /** The targets with this name, or a computed one, of builds whose Dockerfile is not known; by file and place. */
    public List<BuildTarget.LostTarget> lostTargets(String name) {
        return new TargetSearch(links, this::dockerfile).lost(StageName.normalized(name), this::targetsIn);
    }

    /** Whether a word that no build explains may name a stage with this name, given in lowercase. */
    public boolean isMentioned(String name) {
        return mentions.has(name);
    }

    /**
     * The words that no build explains and that may name a stage of a Dockerfile; by file and by their place. A comment
     * of another Dockerfile that has such a stage too means its own.
     */
    public List<Mentioned> mentionsOf(FilePath dockerfile, Stage stage) {
        Set<FilePath> others = naming.of(stage.name()).collect(Collectors.toSet());
        others.remove(dockerfile);
        return mentions.of(stage.name())
                .filter(mentioned -> !others.contains(mentioned.file()))
                .toList();
    }

    /** What files may pass to builds of others. */
    public TargetSearch.PassedValues passedValues() {
        return new TargetSearch.PassedValues(
                new TargetSearch(links, this::dockerfile), mentions, buildFiles, dockerfiles);
    }

    /** The paths where a build file expects a file but none is known, or only for what it is by itself. */
    public Set<FilePath> missing() {
        return Stream.concat(links.lookedAt(), links.sourced())
                .filter(this::isMissing)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The paths where the builds of a file, and of the files read together with it, look for other files. */
    public Set<FilePath> lookedAtFor(FilePath buildFile) {
        return buildFiles.get(buildFile).stream().flatMap(links::lookedAtFor).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a file is a Dockerfile, a further path of one, or a build file of the project. */
    public boolean isKnown(FilePath path) {
        return dockerfiles.has(path) || furtherPaths.has(path) || buildFiles.has(path);
    }

    /** Whether a file at a path, at which a build file expects one, has still to be read, or read again because of that. */
    public boolean isMissing(FilePath path) {
        return links.isSourced(path) && !dockerfiles.has(path)
                ? buildFiles
                        .get(path)
                        .filter(file -> file.reading() == Reading.SOURCED)
                        .isEmpty()
                : !isKnown(path);
    }

    /** Whether anything is known about a file, if only that it mentions stages. */
    public boolean isRead(FilePath path) {
        return isKnown(path) || mentions.files().has(path);
    }

    /** Whether a build file looks for a file at a path, whether or not it exists. */
    public boolean isNamed(FilePath path) {
        return links.isLookedAt(path) || links.isSourced(path);
    }

    /** Whether a build file looks for a file at a path, or for all with such a path. */
    public boolean isMeant(FilePath path) {
        return isNamed(path) || links.isMatched(path);
    }

    /** Whether both have the same links, so that only the files themselves can differ. */
    @SuppressWarnings("ReferenceEquality") // unchanged links are the same object
    public boolean saysTheSameAs(Project other) {
        return links == other.links
                && mentions.step() == other.mentions.step()
                && isComplete == other.isComplete
                && roots.equals(other.roots);
    }

    /**
     * The files that may have changed since a project from which this one was created by one change, or about which
     * build files may say something else. Absent when this can be any file, or when there was more than one change.
     */
    public Optional<Set<FilePath>> touchedSince(Project before) {
        if (isComplete != before.isComplete || !roots.equals(before.roots)) {
            return Optional.empty();
        }
        return links.since(before.links)
                .flatMap(linked -> mentions.step()
                        .since(before.mentions.step())
                        .map(names -> Stream.concat(
                                        linked.stream(), names.stream().flatMap(naming::of))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** All links; the same object as long as nothing changes that they depend on. */
    ProjectLinks links() {
        return links;
    }

    private Project linked(Project before, Set<FilePath> changed, Set<String> names) {
        if (changed.isEmpty() && names.isEmpty()) {
            return this;
        }
        var queries = new LinkQueries(
                at -> dockerfile(at).map(ProjectDockerfile::path), naming::onlyOneOf, KnownBuildFiles.of(buildFiles));
        var now = links.after(before.buildFiles.all(changed), buildFiles.all(changed), changed, names, queries);
        return new Project(roots, dockerfiles, furtherPaths, buildFiles, naming, mentions, now, isComplete);
    }
}
