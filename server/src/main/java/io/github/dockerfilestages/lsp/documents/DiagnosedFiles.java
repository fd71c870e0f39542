package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.settings.Settings.DiagnosticScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files whose diagnostics a client may request. */
final class DiagnosedFiles {
    private DiagnosedFiles() {}

    /** The file with this URI, open or not. */
    public static Optional<DiagnosedFile> find(Snapshot now, DocumentUri uri) {
        Optional<OpenDocument> open = now.documents().find(uri);
        return open.isPresent()
                ? DiagnosedFile.of(now, open.get())
                : Dockerfiles.find(now, uri).map(DiagnosedFile::of).or(() -> closedBuildFile(now, uri));
    }

    /** All files for which the user wants diagnostics, each once and in a stable order. */
    static List<DiagnosedFile> all(Snapshot now) {
        Stream<DiagnosedFile> open = now.documents().all().stream()
                .filter(document -> document.uri().isEditable())
                .flatMap(document -> DiagnosedFile.of(now, document).stream());
        return Stream.concat(open, closed(now)).toList();
    }

    private static Stream<DiagnosedFile> closed(Snapshot now) {
        Stream<DiagnosedFile> dockerfiles = now.documents()
                .closed(now.project().dockerfiles())
                .filter(file -> isWanted(now, file.path()))
                .peek(each -> Cancellation.check())
                .map(dockerfile -> DiagnosedFile.of(KnownDockerfile.of(dockerfile, now)));
        Stream<DiagnosedFile> buildFiles = now.documents()
                .closed(now.project().buildFiles())
                .filter(file -> isWanted(now, file.path()))
                .map(file -> closed(now, file));
        return Stream.concat(dockerfiles, buildFiles);
    }

    private static boolean isWanted(Snapshot now, FilePath file) {
        return now.configuration().settings(file).diagnosticScope() == DiagnosticScope.WORKSPACE;
    }

    private static Optional<DiagnosedFile> closedBuildFile(Snapshot now, DocumentUri uri) {
        return now.path(uri).flatMap(now.project()::buildFile).map(file -> closed(now, file));
    }

    private static DiagnosedFile closed(Snapshot now, ProjectBuildFile file) {
        return DiagnosedFile.of(now, file, DocumentUri.of(FileUri.of(file.path())), Optional.empty());
    }
}
