package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request about any file of the project, open or not, with the state at the time when the request arrived.
 *
 * @param params the parameters from the client
 * @param snapshot the state of the workspace
 * @param client the client, which decides the form of the answer
 */
public record ProjectRequest<P>(P params, Snapshot snapshot, ClientProfile client) {

    Project project() {
        return snapshot.project();
    }

    /** The path of the client's document in the project. */
    FilePath file(String uri) {
        return snapshot.file(DocumentUri.of(uri));
    }

    /** The document as a Dockerfile, or the Dockerfile inside the build with this index. */
    Optional<ProjectDockerfile> dockerfile(String uri, OptionalInt build) {
        var id = new DockerfileId(file(uri), build);
        Optional<ProjectDockerfile> open = snapshot.documents()
                .find(DocumentUri.of(uri))
                .filter(document -> !id.isInline())
                .flatMap(OpenDocument::stages)
                .map(stages -> ProjectDockerfile.of(id.file(), stages));
        return open.or(() ->
                project().dockerfile(id).map(known -> snapshot.diagnosed(known).dockerfile()));
    }

    LocationConverter locations() {
        return new LocationConverter(snapshot, client);
    }
}
