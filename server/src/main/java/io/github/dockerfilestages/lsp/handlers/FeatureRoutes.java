package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;

/**
 * Adds features to the table of routes.
 *
 * <p>A feature is a function of a {@link FileRequest}, computed by a worker. It is not called, and the answer is
 * {@code null}, if the document is not open or if the user has turned the feature off.
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
     * Adds a feature of a document.
     *
     * @param document takes the document from the parameters
     */
    public <P> FeatureRoutes add(
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

    /** Adds a feature of a position in a document. */
    public <P extends TextDocumentPositionParams> FeatureRoutes addAtCursor(
            String method, Class<P> parameters, Function<FileRequest<P>, ?> feature) {
        return add(method, parameters, TextDocumentPositionParams::getTextDocument, feature);
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
                    .filter(enabled -> now.configuration().general().isEnabled(method));
            return work(request, feature);
        });
        return this;
    }

    private static <R> Callable<?> work(Optional<R> request, Function<R, ?> feature) {
        return request.isPresent() ? () -> feature.apply(request.get()) : Optional::empty;
    }

    private static Optional<OpenDocument> open(Snapshot now, String method, DocumentUri uri) {
        return now.documents().find(uri).filter(document -> now.settings(uri).isEnabled(method));
    }
}
