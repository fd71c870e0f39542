package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.OpenFile;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/**
 * A request about an open document, which may be a Dockerfile or a build file, with the state at the time when the
 * request arrived.
 *
 * @param params the parameters from the client
 * @param document the document that the request is about
 * @param snapshot the state of the workspace
 * @param client the client, which decides the form of the answer
 */
public record FileRequest<P>(P params, OpenDocument document, Snapshot snapshot, ClientProfile client) {

    /**
     * The same request with a later state of the workspace.
     *
     * @throws RuntimeException when the document has changed, because the parameters may then mean something else
     */
    FileRequest<P> at(Snapshot later) {
        OpenDocument now = later.documents()
                .find(document.uri())
                .filter(same -> same.version() == document.version())
                .orElseThrow(() -> Errors.requestFailed("The document has changed; try again."));
        return new FileRequest<>(params, now, later, client);
    }

    /** What is known where files have several paths; the document is known by its own. */
    LinkedFiles linkedFiles() {
        return LinkedFiles.of(snapshot, file());
    }

    /** The same request where each Dockerfile is there by one path. */
    FileRequest<P> in(LinkedFiles files) {
        return new FileRequest<>(params, document, snapshot.with(files.project()), client);
    }

    /** What the features are asked. */
    OpenFile asked() {
        return new OpenFile(document, snapshot);
    }

    /** The document as a Dockerfile of the project, if it is one. */
    Optional<ProjectDockerfile> dockerfile() {
        return asked().dockerfile();
    }

    /** The document with its diagnostics, if it is a Dockerfile. */
    Optional<DiagnosedDockerfile> diagnosed() {
        return asked().diagnosed();
    }

    /** The position in the project, with the Dockerfile around it as its diagnostics see it. */
    FilePosition cursor(@Nullable Position position) {
        return asked().cursor(offset(position));
    }

    /** The Dockerfiles in the document in the order of its text: the document itself, or those inside it. */
    List<ProjectDockerfile> dockerfiles() {
        return asked().dockerfiles();
    }

    /** The same with their diagnostics, which are computed when first needed. */
    List<DiagnosedDockerfile> diagnosedDockerfiles() {
        return asked().diagnosedDockerfiles();
    }

    /** The Dockerfile inside the build with this index, or the document itself. */
    Optional<ProjectDockerfile> dockerfile(OptionalInt build) {
        return dockerfiles().stream()
                .filter(dockerfile -> dockerfile.id().inline().equals(build))
                .findFirst();
    }

    /** The document as a build file, if it is one. */
    Optional<ProjectBuildFile> buildFile() {
        return asked().buildFile();
    }

    Project project() {
        return snapshot.project();
    }

    /** The settings for the document. */
    Settings settings() {
        return asked().settings();
    }

    /** The path of the document in the project. */
    FilePath file() {
        return document.file();
    }

    PositionConverter converter() {
        return new PositionConverter(document.text(), client.encoding());
    }

    /** The offset of a position in the document. */
    int offset(@Nullable Position position) {
        return converter().offset(position);
    }

    LocationConverter locations() {
        return new LocationConverter(snapshot.preferring(document), client);
    }
}
