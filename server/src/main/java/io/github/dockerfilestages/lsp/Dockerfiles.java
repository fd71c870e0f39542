package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.List;
import java.util.Optional;

/** Where the features that concern many files find their Dockerfiles. */
interface Dockerfiles {
    /** Those that are open, but for one side of a comparison: what is shown there is the past of another. */
    Dockerfiles OPEN = now -> now.documents().all().stream()
            .filter(document -> !document.uri().isReadOnly())
            .flatMap(document -> KnownDockerfile.of(document).stream())
            .toList();

    /** Each once, in an order that stays. */
    List<KnownDockerfile> all(Snapshot now);

    /** The Dockerfile that a client means: an open one, or one of these. */
    default Optional<KnownDockerfile> find(Snapshot now, DocumentUri uri) {
        Optional<OpenDocument> open = now.documents().find(uri);
        return open.isPresent()
                ? KnownDockerfile.of(open.get())
                : all(now).stream().filter(known -> known.uri().equals(uri)).findFirst();
    }
}
