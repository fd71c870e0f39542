package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Dockerfiles of a snapshot, for features that use many files. */
public final class Dockerfiles {
    private Dockerfiles() {}

    /**
     * The open Dockerfiles, then all others in the workspace folders, each once and in a stable order. Leaves out the
     * documents of a diff view, which show an old text of another file.
     */
    public static List<KnownDockerfile> all(Snapshot now) {
        Stream<KnownDockerfile> open = now.documents().all().stream()
                .filter(document -> document.uri().isEditable())
                .flatMap(document -> KnownDockerfile.of(document).stream());
        return Stream.concat(open, closed(now)).toList();
    }

    /** The Dockerfiles that are not open. */
    static Stream<KnownDockerfile> closed(Snapshot now) {
        return now.documents()
                .closed(now.project().dockerfiles())
                .peek(each -> Cancellation.check())
                .map(dockerfile -> KnownDockerfile.of(dockerfile, now));
    }

    /** The Dockerfile with this URI, open or not. */
    public static Optional<KnownDockerfile> find(Snapshot now, DocumentUri uri) {
        Optional<OpenDocument> open = now.documents().find(uri);
        return open.isPresent()
                ? KnownDockerfile.of(open.get())
                : now.path(uri)
                        .flatMap(now.project()::dockerfile)
                        .map(dockerfile -> KnownDockerfile.of(dockerfile, now));
    }
}
