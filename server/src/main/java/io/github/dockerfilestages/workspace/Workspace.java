package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import io.github.dockerfilestages.workspace.settings.SettingValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The current {@link Snapshot}. Any thread may read and change it; each change creates a new snapshot.
 *
 * <p>Invariant: the project contains an open document with its text in the editor, whatever is on disk; and the
 * diagnostics of open Dockerfiles take the project into account.
 */
public final class Workspace {
    private final FileLinks links;
    private volatile Snapshot current;

    /** A workspace of texts that are not on a disk. */
    public Workspace() {
        this(FileLinks.NONE);
    }

    public Workspace(FileLinks links) {
        this.links = links;
        current = new Snapshot(OpenDocuments.NONE, Configuration.DEFAULT, Project.EMPTY, links);
    }

    public Snapshot snapshot() {
        return current;
    }

    /** Adds an open document, or replaces the one with its URI. */
    public synchronized void put(OpenDocument document) {
        Snapshot before = current;
        Configuration configuration = before.configuration();
        OpenDocument placed = document.at(before.path(document.uri()));
        Optional<ProjectFile> file = placed.projectFile(configuration, before.project());
        Project project = before.project().with(file.stream().toList());
        OpenDocument put = file.map(known -> placed.as(known, configuration)).orElse(placed);
        change(before.documents().with(put.with(configuration, project)), configuration, project);
    }

    /**
     * Removes an open document; does nothing when it is not open. If the file is in a searched folder, the project
     * keeps the text of the editor until the file index reports what is on disk.
     */
    public synchronized void remove(DocumentUri uri) {
        Snapshot before = current;
        OpenDocuments left = before.documents().without(uri);
        Project project = before.project();
        List<ProjectFile> changed = before.documents().find(uri).stream()
                .flatMap(document -> document.path().stream())
                .flatMap(path -> left
                        .find(path)
                        .map(other -> other.projectFile(before.configuration(), project))
                        .orElseGet(() -> Optional.<ProjectFile>of(new ProjectFile.AbsentFile(path))
                                .filter(gone -> !project.isSearched(path)))
                        .stream())
                .toList();
        change(left, before.configuration(), project.with(changed));
    }

    /** Applies other settings that the user has chosen, also to open documents. */
    public synchronized void choose(SettingValues chosen) {
        configure(current.configuration().choosing(chosen));
    }

    /** Applies other configuration files, also to open documents. */
    public synchronized void configure(List<ConfigurationFile> files) {
        configure(current.configuration().with(files));
    }

    private void configure(Configuration configuration) {
        Snapshot before = current;
        OpenDocuments documents = before.documents().with(document -> document.with(configuration, before.project()));
        current = new Snapshot(documents, configuration, before.project(), links);
    }

    /** Searches these folders from now on. Files outside of them are removed from the project. */
    public synchronized void begin(List<FilePath> roots) {
        Snapshot before = current;
        Project kept = before.project().in(roots);
        OpenDocuments placed =
                before.documents().with(document -> document.at(Snapshot.path(document.uri(), kept, links)));
        change(placed, before.configuration(), withOpen(kept, placed, before.configuration()));
    }

    /**
     * A project with the same folders that only contains the open documents, so that the files can be read again while
     * the current project stays in use. Absent when the current project contains no other files.
     */
    public synchronized Optional<Project> projectToReread() {
        Snapshot now = current;
        Project empty = withOpen(Project.of(now.project().roots()), now.documents(), now.configuration());
        boolean isKnown =
                now.documents().closed(now.project().files().toList()).findAny().isPresent();
        return isKnown ? Optional.of(empty) : Optional.empty();
    }

    private static Project withOpen(Project project, OpenDocuments documents, Configuration configuration) {
        List<ProjectFile> open = documents.all().stream()
                .flatMap(document -> document.projectFile(configuration, project).stream())
                .toList();
        return project.with(open);
    }

    /** Adds files as they are on disk. Open files keep their text in the editor. */
    public synchronized void index(Collection<? extends ProjectFile> files) {
        Snapshot before = current;
        List<? extends ProjectFile> closed = before.documents().closed(files).toList();
        change(before.documents(), before.configuration(), before.project().with(closed));
    }

    /**
     * Called when all files of the folders have been read.
     *
     * @param replacement the project that replaces the current one, if the files were read into a separate project
     */
    public synchronized void complete(Optional<Project> replacement) {
        Snapshot before = current;
        Project read = replacement
                .map(project -> withOpen(withoutClosed(project, before), before.documents(), before.configuration()))
                .orElse(before.project());
        change(before.documents(), before.configuration(), read.completed());
    }

    /** A file outside of the folders is only in the project while it is open. */
    private static Project withoutClosed(Project project, Snapshot now) {
        return project.with(now.documents()
                .closed(project.files().toList())
                .filter(file -> !project.isSearched(file.path()))
                .map(file -> new ProjectFile.AbsentFile(file.path()))
                .toList());
    }

    /** When builds start or stop using a file, its kind may change, and it may in turn use other files. */
    private void change(OpenDocuments documents, Configuration configuration, Project project) {
        Project before = current.project();
        Snapshot now = placed(new Snapshot(documents, configuration, project, links), before);
        // Two documents could change each other forever, so there are at most as many rounds as documents.
        for (int round = 0;
                !now.project().saysTheSameAs(before)
                        && (round == 0 || round <= documents.all().size());
                round++) {
            Project last = now.project();
            now = recognizedAgain(now, before);
            before = last;
        }
        current = now;
    }

    /** When links have changed, documents may have other paths than before. */
    private static Snapshot placed(Snapshot now, Project before) {
        Project project = now.project();
        if (project.hasLinksOf(before)) {
            return now;
        }
        Set<FilePath> targets = before.linkTargets();
        List<OpenDocument> moved = now.documents().all().stream()
                .filter(document -> document.path()
                        .filter(path ->
                                targets.contains(path) || !project.path(path).equals(path))
                        .isPresent())
                .toList();
        OpenDocuments documents = now.documents()
                .with(moved, document -> document.at(Snapshot.path(document.uri(), project, now.links())));
        return new Snapshot(
                documents, now.configuration(), withOpen(project, documents, now.configuration()), now.links());
    }

    private static Snapshot recognizedAgain(Snapshot now, Project before) {
        Project project = now.project();
        Configuration configuration = now.configuration();
        List<OpenDocument> concerned = now.documents().concerned(project, before);
        Map<DocumentUri, ProjectFile> recognizedAgain = new LinkedHashMap<>();
        concerned.stream()
                .filter(document -> !document.isNamedDockerfile())
                .filter(document -> document.path()
                        .filter(path -> before.isMeant(path) != project.isMeant(path))
                        .isPresent())
                .forEach(document -> document.projectFile(configuration, project)
                        .ifPresent(file -> recognizedAgain.put(document.uri(), file)));
        Project renewed = project.with(recognizedAgain.values());
        OpenDocuments documents = now.documents()
                .with(
                        concerned,
                        document -> Optional.ofNullable(recognizedAgain.get(document.uri()))
                                .map(file -> document.as(file, configuration))
                                .orElse(document)
                                .with(configuration, renewed));
        return new Snapshot(documents, configuration, renewed, now.links());
    }
}
