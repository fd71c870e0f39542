package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import java.util.Optional;

/**
 * Everything that is known at one moment; it never changes, so that a request is answered from one state of things.
 *
 * @param project the files of the open folders and all open documents that are files, as they are in the editor
 */
public record Snapshot(OpenDocuments documents, Settings settings, Project project) {

    /** What a file is called in the project, open or not; absent for what is no file. */
    public Optional<FilePath> path(DocumentUri uri) {
        Optional<OpenDocument> open = documents.find(uri);
        return open.isPresent() ? open.get().path() : path(uri, project);
    }

    /** What a file is called in a project in which it is yet to be placed. */
    static Optional<FilePath> path(DocumentUri uri, Project project) {
        return uri.path().map(path -> project.path(RealFolders.of(path, project)));
    }

    /** The same for somebody to whom a file that is open more than once is this document. */
    public Snapshot preferring(OpenDocument document) {
        return new Snapshot(documents.preferring(document), settings, project);
    }
}
