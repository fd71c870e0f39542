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
 * A request about an open Dockerfile, or one inside an open build file, with the state at the time when the request
 * arrived.
 *
 * <p>Offsets and ranges are those of the Dockerfile, also inside a build file; the converters account for its position.
 *
 * @param params the parameters from the client
 * @param document the file that the request is about
 * @param dockerfile the Dockerfile: the whole document, or one inside it
 * @param snapshot the state of the workspace
 * @param client the client, which decides the form of the answer
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

    /** Converts a range of the Dockerfile to a range of the document. */
    public Range range(TextRange range) {
        return converter().range(range);
    }

    LocationConverter locations() {
        return new LocationConverter(snapshot.preferring(document), client);
    }
}
