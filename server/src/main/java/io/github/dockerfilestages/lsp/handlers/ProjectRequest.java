package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.lsp.documents.Dockerfiles;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request about any file that is known, open or not, with everything as it stood when the request arrived.
 *
 * @param params what the client asks
 * @param snapshot what is known
 * @param client who asks: decides in which form it is answered
 */
public record ProjectRequest<P>(P params, Snapshot snapshot, ClientProfile client) {

    Project project() {
        return snapshot.project();
    }

    /** What the client's document is called in the project. */
    FilePath file(String uri) {
        DocumentUri document = DocumentUris.of(uri);
        return snapshot.documents()
                .find(document)
                .map(OpenDocument::file)
                .or(document::path)
                .orElseGet(() -> new FilePath(uri));
    }

    /** The Dockerfile that a document is, or the one that is written inside one of its builds. */
    Optional<ProjectDockerfile> dockerfile(String uri, OptionalInt build) {
        var id = new DockerfileId(file(uri), build);
        Optional<ProjectDockerfile> open = snapshot.documents()
                .find(DocumentUris.of(uri))
                .filter(document -> !id.isInline())
                .flatMap(OpenDocument::stages)
                .map(stages -> ProjectDockerfile.of(id.file(), stages));
        return open.or(() -> project()
                .dockerfile(id)
                .map(known -> Dockerfiles.diagnosed(snapshot, known).dockerfile()));
    }

    LocationConverter locations() {
        return new LocationConverter(snapshot, client);
    }
}
