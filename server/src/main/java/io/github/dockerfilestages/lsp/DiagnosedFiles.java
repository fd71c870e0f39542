package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files whose diagnostics a client may ask for. */
record DiagnosedFiles(Dockerfiles dockerfiles) {

    /** The file that a client means. */
    Optional<DiagnosedFile> find(Snapshot now, DocumentUri uri) {
        Optional<OpenDocument> open = now.documents().find(uri);
        return open.isPresent()
                ? DiagnosedFile.of(now, open.get())
                : dockerfiles.find(now, uri).map(DiagnosedFile::of);
    }

    /** Each once, in an order that stays. */
    List<DiagnosedFile> all(Snapshot now) {
        Stream<DiagnosedFile> buildFiles = now.documents().all().stream()
                .filter(document -> !document.isDockerfile() && !document.uri().isReadOnly())
                .flatMap(document -> DiagnosedFile.of(now, document).stream());
        return Stream.concat(dockerfiles.all(now).stream().map(DiagnosedFile::of), buildFiles)
                .toList();
    }
}
