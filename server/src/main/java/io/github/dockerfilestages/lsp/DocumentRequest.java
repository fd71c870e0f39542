package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * A request about an open Dockerfile, with everything as it stood when the request arrived.
 *
 * @param params what the client asks
 * @param document what it asks about
 * @param stages what stages it has
 * @param snapshot what else is known
 * @param client who asks: decides in which form it is answered
 */
record DocumentRequest<P>(P params, OpenDocument document, StageModel stages, Snapshot snapshot, ClientProfile client) {

    /** The Dockerfile as one of the project's. */
    ProjectDockerfile dockerfile() {
        return ProjectDockerfile.of(document.file(), stages);
    }

    Project project() {
        return snapshot.project();
    }

    TextConverter converter() {
        return new TextConverter(document.text(), client.encoding());
    }

    /** The offset of a position in the document. */
    int offset(@Nullable Position position) {
        return converter().offset(position);
    }

    /** A range of the document as the client names it. */
    Range range(TextRange range) {
        return converter().range(range);
    }
}
