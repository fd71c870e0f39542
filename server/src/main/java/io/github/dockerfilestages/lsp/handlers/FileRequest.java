package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.lsp.documents.Dockerfiles;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/**
 * A request about an open document that may be a Dockerfile or a build file, with everything as it stood when the request
 * arrived.
 *
 * @param params what the client asks
 * @param document what it asks about
 * @param snapshot what else is known
 * @param client who asks: decides in which form it is answered
 */
public record FileRequest<P>(P params, OpenDocument document, Snapshot snapshot, ClientProfile client) {

    /**
     * The same request once more is known.
     *
     * @throws RuntimeException when the document has changed, so that the parameters may mean something else in it
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
        var joined = new Snapshot(snapshot.documents(), snapshot.settings(), files.project());
        return new FileRequest<>(params, document, joined, client);
    }

    /** The document as a Dockerfile of the project, if it is one. */
    Optional<ProjectDockerfile> dockerfile() {
        return document.stages().map(stages -> ProjectDockerfile.of(document.file(), stages));
    }

    /** What is wrong with the document, if it is a Dockerfile. */
    Optional<DiagnosedDockerfile> diagnosed() {
        return document.diagnosis()
                .flatMap(diagnosis ->
                        dockerfile().map(dockerfile -> new DiagnosedDockerfile(project(), dockerfile, diagnosis)));
    }

    /** The Dockerfile at a position: the document itself, or one that is written inside it. */
    Optional<ProjectDockerfile> dockerfileAt(@Nullable Position position) {
        int offset = offset(position);
        return dockerfile()
                .or(() -> buildFile().flatMap(file -> file.inlineAt(offset)).map(this::settled));
    }

    /** The Dockerfiles in the document, in the order of its text: itself, or those that are written inside it. */
    List<ProjectDockerfile> dockerfiles() {
        return diagnosedDockerfiles().stream()
                .map(DiagnosedDockerfile::dockerfile)
                .toList();
    }

    /** The same with what is wrong with them, which is found when somebody first asks. */
    List<DiagnosedDockerfile> diagnosedDockerfiles() {
        return diagnosed()
                .map(List::of)
                .orElseGet(() -> buildFile().stream()
                        .flatMap(file -> file.inlines().stream())
                        .sorted(Comparator.comparingInt(
                                inline -> inline.toFile(TextRange.at(0)).start()))
                        .map(inline -> Dockerfiles.diagnosed(snapshot, inline))
                        .toList());
    }

    /** The Dockerfile that is written inside one of the builds of the document, or the document itself. */
    Optional<ProjectDockerfile> dockerfile(OptionalInt build) {
        return dockerfiles().stream()
                .filter(dockerfile -> dockerfile.id().inline().equals(build))
                .findFirst();
    }

    /** The same request, about a Dockerfile in the document. */
    DocumentRequest<P> in(ProjectDockerfile dockerfile) {
        return new DocumentRequest<>(params, document, dockerfile, snapshot, client);
    }

    /** The document as a file that says something of builds, if it does. */
    Optional<ProjectBuildFile> buildFile() {
        return project().buildFile(file());
    }

    private ProjectDockerfile settled(ProjectDockerfile dockerfile) {
        return Dockerfiles.diagnosed(snapshot, dockerfile).dockerfile();
    }

    Project project() {
        return snapshot.project();
    }

    /** What the document is called in the project. */
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

    /** The stages that are named at a position: more than one only where builds of several Dockerfiles share it. */
    List<NamedStage> stagesAt(@Nullable Position position) {
        int offset = offset(position);
        return dockerfile().isPresent()
                ? NamedStage.find(dockerfile().get(), offset).stream().toList()
                : NamedStage.find(project(), file(), offset);
    }

    LocationConverter locations() {
        return new LocationConverter(snapshot.preferring(document), client);
    }
}
