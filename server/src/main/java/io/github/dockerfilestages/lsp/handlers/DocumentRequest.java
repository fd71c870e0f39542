package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
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
 * A request about an open Dockerfile, or one inside an open build file, with everything as it stood when the request
 * arrived.
 *
 * <p>Offsets and ranges are those of the Dockerfile, wherever it stands: what converts them knows.
 *
 * @param params what the client asks
 * @param document the file that it asks about
 * @param dockerfile the Dockerfile in question: all of the document, or one that is written inside it
 * @param snapshot what else is known
 * @param client who asks: decides in which form it is answered
 */
public record DocumentRequest<P>(
        P params, OpenDocument document, ProjectDockerfile dockerfile, Snapshot snapshot, ClientProfile client) {

    StageModel stages() {
        return dockerfile.model();
    }

    Project project() {
        return snapshot.project();
    }

    PositionConverter converter() {
        return new PositionConverter(
                document.text(), client.encoding(), dockerfile.inline().map(InlineDockerfile::offsets));
    }

    /** The offset of a position in the document. */
    int offset(@Nullable Position position) {
        return converter().offset(position);
    }

    /** A range of the document as the client names it. */
    public Range range(TextRange range) {
        return converter().range(range);
    }

    LocationConverter locations() {
        return new LocationConverter(snapshot.preferring(document), client);
    }
}
