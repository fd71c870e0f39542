package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectFile;
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
    private volatile Snapshot current = new Snapshot(OpenDocuments.NONE, Settings.DEFAULTS, Project.EMPTY);

    public Snapshot snapshot() {
        return current;
    }

    /** Adds an open document, or replaces the one with its URI. */
    public synchronized void put(OpenDocument document) {
        Snapshot before = current;
        Settings settings = before.settings();
        OpenDocument placed = document.at(before.path(document.uri()));
        Optional<ProjectFile> file = placed.projectFile(settings, before.project());
        Project project = before.project().with(file.stream().toList());
        OpenDocument put = file.map(known -> placed.as(known, settings)).orElse(placed);
        change(before.documents().with(put.with(settings, project)), settings, project);
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
                        .map(other -> other.projectFile(before.settings(), project))
                        .orElseGet(() -> Optional.<ProjectFile>of(new ProjectFile.AbsentFile(path))
                                .filter(gone -> !project.isSearched(path)))
                        .stream())
                .toList();
        change(left, before.settings(), project.with(changed));
    }

    /** Applies other settings, also to open documents. */
    public synchronized void configure(Settings settings) {
        Snapshot before = current;
        OpenDocuments documents = before.documents().with(document -> document.with(settings, before.project()));
        current = new Snapshot(documents, settings, before.project());
    }

    /** Searches these folders from now on. Files outside of them are removed from the project. */
    public synchronized void begin(List<FilePath> roots) {
        Snapshot before = current;
        Project kept = before.project().in(roots);
        OpenDocuments placed = before.documents().with(document -> document.at(Snapshot.path(document.uri(), kept)));
        change(placed, before.settings(), withOpen(kept, placed, before.settings()));
    }

    /**
     * A project with the same folders that only contains the open documents, so that the files can be read again while
     * the current project stays in use. Absent when the current project contains no other files.
     */
    public synchronized Optional<Project> projectToReread() {
        Snapshot now = current;
        Project empty = withOpen(Project.of(now.project().roots()), now.documents(), now.settings());
        boolean isKnown =
                now.documents().closed(now.project().files().toList()).findAny().isPresent();
        return isKnown ? Optional.of(empty) : Optional.empty();
    }

    private static Project withOpen(Project project, OpenDocuments documents, Settings settings) {
        List<ProjectFile> open = documents.all().stream()
                .flatMap(document -> document.projectFile(settings, project).stream())
                .toList();
        return project.with(open);
    }

    /** Adds files as they are on disk. Open files keep their text in the editor. */
    public synchronized void index(Collection<? extends ProjectFile> files) {
        Snapshot before = current;
        List<? extends ProjectFile> closed = before.documents().closed(files).toList();
        change(before.documents(), before.settings(), before.project().with(closed));
    }

    /**
     * Called when all files of the folders have been read.
     *
     * @param replacement the project that replaces the current one, if the files were read into a separate project
     */
    public synchronized void complete(Optional<Project> replacement) {
        Snapshot before = current;
        Project read = replacement
                .map(project -> withOpen(withoutClosed(project, before), before.documents(), before.settings()))
                .orElse(before.project());
        change(before.documents(), before.settings(), read.completed());
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
    private void change(OpenDocuments documents, Settings settings, Project project) {
        Project before = current.project();
        Snapshot now = placed(new Snapshot(documents, settings, project), before);
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
        OpenDocuments documents =
                now.documents().with(moved, document -> document.at(Snapshot.path(document.uri(), project)));
        return new Snapshot(documents, now.settings(), withOpen(project, documents, now.settings()));
    }

    private static Snapshot recognizedAgain(Snapshot now, Project before) {
        Project project = now.project();
        Settings settings = now.settings();
        List<OpenDocument> concerned = now.documents().concerned(project, before);
        Map<DocumentUri, ProjectFile> recognizedAgain = new LinkedHashMap<>();
        concerned.stream()
                .filter(document -> !document.isNamedDockerfile())
                .filter(document -> document.path()
                        .filter(path -> before.isMeant(path) != project.isMeant(path))
                        .isPresent())
                .forEach(document -> document.projectFile(settings, project)
                        .ifPresent(file -> recognizedAgain.put(document.uri(), file)));
        Project renewed = project.with(recognizedAgain.values());
        OpenDocuments documents = now.documents()
                .with(
                        concerned,
                        document -> Optional.ofNullable(recognizedAgain.get(document.uri()))
                                .map(file -> document.as(file, settings))
                                .orElse(document)
                                .with(settings, renewed));
        return new Snapshot(documents, settings, renewed);
    }
}
