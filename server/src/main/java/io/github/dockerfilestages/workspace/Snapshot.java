package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.Optional;

/**
 * The state of the server at one moment. It never changes, so that a request is answered from one consistent state.
 *
 * @param project the files of the open folders, and all open documents that are files, with their text in the editor
 */
public record Snapshot(OpenDocuments documents, Configuration configuration, Project project, FileLinks links) {

    /** The settings for a document. */
    public Settings settings(DocumentUri uri) {
        return configuration.settings(path(uri));
    }

    /** The path of a document in the project, whether it is open or not; absent if it is not a file. */
    public Optional<FilePath> path(DocumentUri uri) {
        Optional<OpenDocument> open = documents.find(uri);
        return open.isPresent() ? open.get().path() : path(uri, project, links);
    }

    /** The key of a document in the project, whether it is open or not; if it is not a file, a path that no file has. */
    public FilePath file(DocumentUri uri) {
        return path(uri).orElseGet(() -> new FilePath(uri.identity()));
    }

    /** A Dockerfile of the project with its diagnostics, by the settings and with the named contexts of its builds. */
    public DiagnosedDockerfile diagnosed(ProjectDockerfile dockerfile) {
        Settings settings = configuration.settings(dockerfile.path());
        return DiagnosedDockerfile.of(project, dockerfile, settings.build(), settings.diagnostics());
    }

    /** The path of a document in a project that does not contain it yet. */
    static Optional<FilePath> path(DocumentUri uri, Project project, FileLinks links) {
        return uri.path().map(path -> project.path(links.real(path, project)));
    }

    /** A copy in which this document takes precedence if its file is open more than once. */
    public Snapshot preferring(OpenDocument document) {
        return new Snapshot(documents.preferring(document), configuration, project, links);
    }

    /** A copy with another project. */
    public Snapshot with(Project other) {
        return new Snapshot(documents, configuration, other, links);
    }
}
