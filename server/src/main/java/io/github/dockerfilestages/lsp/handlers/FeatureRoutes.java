package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;

/**
 * Adds features to the table of routes.
 *
 * <p>A feature is a function of a {@link DocumentRequest}, computed by a worker. It is not called, and the answer is
 * {@code null}, if the document is not open or not a Dockerfile, or if the user has turned the feature off.
 */
public final class FeatureRoutes {
    private final RouteTable table;
    private final Session session;
    private final Workspace workspace;

    public FeatureRoutes(RouteTable table, Session session, Workspace workspace) {
        this.table = table;
        this.session = session;
        this.workspace = workspace;
    }

    /**
     * Adds a feature.
     *
     * @param document takes the document from the parameters
     */
    public <P> FeatureRoutes add(
            String method,
            Class<P> parameters,
            Function<P, TextDocumentIdentifier> document,
            Function<DocumentRequest<P>, ?> feature) {
        table.request(method, parameters, params -> {
            Optional<DocumentRequest<P>> request = request(method, params, document.apply(params));
            return work(request, feature);
        });
        return this;
    }

    /** Adds a feature for a position in a Dockerfile, which may be inside a build file. */
    public <P extends TextDocumentPositionParams> FeatureRoutes addAtCaret(
            String method, Class<P> parameters, Function<DocumentRequest<P>, ?> feature) {
        return addAtCaret(method, parameters, feature, request -> Optional.empty());
    }

    /**
     * Adds a feature that has a separate implementation for build files.
     *
     * @param inBuildFile the feature at a position outside the Dockerfiles inside the file
     */
    public <P extends TextDocumentPositionParams> FeatureRoutes addAtCaret(
            String method,
            Class<P> parameters,
            Function<DocumentRequest<P>, ?> inDockerfile,
            Function<FileRequest<P>, ?> inBuildFile) {
        return addToAnyFile(
                method,
                parameters,
                TextDocumentPositionParams::getTextDocument,
                request -> answer(request, inDockerfile, inBuildFile));
    }

    /** Adds a feature that lists items of a Dockerfile; for a build file, the items of all Dockerfiles inside it. */
    public <P> FeatureRoutes addToEach(
            String method,
            Class<P> parameters,
            Function<P, TextDocumentIdentifier> document,
            Function<DocumentRequest<P>, List<?>> feature) {
        return addToAnyFile(method, parameters, document, request -> {
            List<ProjectDockerfile> dockerfiles = request.dockerfiles();
            return dockerfiles.isEmpty()
                    ? Optional.empty()
                    : dockerfiles.stream()
                            .map(request::in)
                            .flatMap(inside -> feature.apply(inside).stream())
                            .toList();
        });
    }

    /**
     * Adds a feature that resolves an item that the server sent before. If the document is closed or the feature is
     * turned off, the answer is the unchanged item, because the protocol does not allow {@code null} here.
     */
    public <P> FeatureRoutes addResolve(
            String method,
            Class<P> item,
            Function<P, Optional<DocumentUri>> document,
            Function<FileRequest<P>, P> feature) {
        table.request(method, item, params -> {
            Snapshot now = workspace.snapshot();
            Optional<FileRequest<P>> request = document.apply(params)
                    .flatMap(uri -> open(now, method, uri))
                    .map(opened -> new FileRequest<>(params, opened, now, session.client()));
            return request.isPresent() ? () -> feature.apply(request.get()) : () -> params;
        });
        return this;
    }

    /** Adds a feature for any file of the project, open or not. */
    public <P> FeatureRoutes addToProject(String method, Class<P> parameters, Function<ProjectRequest<P>, ?> feature) {
        table.request(method, parameters, params -> {
            Snapshot now = workspace.snapshot();
            Optional<ProjectRequest<P>> request = Optional.of(new ProjectRequest<>(params, now, session.client()))
                    .filter(enabled -> now.settings().isEnabled(method));
            return work(request, feature);
        });
        return this;
    }

    /** Adds a feature for Dockerfiles and build files. */
    public <P> FeatureRoutes addToAnyFile(
            String method,
            Class<P> parameters,
            Function<P, TextDocumentIdentifier> document,
            Function<FileRequest<P>, ?> feature) {
        table.request(method, parameters, params -> {
            Snapshot now = workspace.snapshot();
            Optional<FileRequest<P>> request = open(now, method, DocumentUris.of(document.apply(params)))
                    .map(opened -> new FileRequest<>(params, opened, now, session.client()));
            return work(request, feature);
        });
        return this;
    }

    private static <P extends TextDocumentPositionParams> Object answer(
            FileRequest<P> request,
            Function<DocumentRequest<P>, ?> inDockerfile,
            Function<FileRequest<P>, ?> inBuildFile) {
        Optional<ProjectDockerfile> dockerfile =
                request.dockerfileAt(request.params().getPosition());
        if (dockerfile.isPresent()) {
            return inDockerfile.apply(request.in(dockerfile.get()));
        }
        return request.buildFile().isPresent() ? inBuildFile.apply(request) : Optional.empty();
    }

    private static <R> Callable<?> work(Optional<R> request, Function<R, ?> feature) {
        return request.isPresent() ? () -> feature.apply(request.get()) : Optional::empty;
    }

    private <P> Optional<DocumentRequest<P>> request(String method, P params, TextDocumentIdentifier identifier) {
        Snapshot now = workspace.snapshot();
        return open(now, method, DocumentUris.of(identifier))
                .map(document -> new FileRequest<>(params, document, now, session.client()))
                .flatMap(request -> request.dockerfile().map(request::in));
    }

    private static Optional<OpenDocument> open(Snapshot now, String method, DocumentUri uri) {
        return now.documents().find(uri).filter(document -> now.settings().isEnabled(method));
    }
}
