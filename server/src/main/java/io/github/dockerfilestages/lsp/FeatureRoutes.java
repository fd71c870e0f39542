package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/**
 * Adds features to the table of routes.
 *
 * <p>A feature is a function of a {@link DocumentRequest}, computed by a worker. It is not even asked, and the answer is
 * {@code null}, when the document is not open or no Dockerfile, or when the user has switched the feature off.
 */
final class FeatureRoutes {
    private final RouteTable table;
    private final Session session;
    private final Workspace workspace;

    FeatureRoutes(RouteTable table, Session session, Workspace workspace) {
        this.table = table;
        this.session = session;
        this.workspace = workspace;
    }

    /**
     * Adds one feature.
     *
     * @param document finds in the parameters which document is meant
     */
    <P> FeatureRoutes add(
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

    /** Adds one feature that build files have as well as Dockerfiles. */
    <P> FeatureRoutes addToAnyFile(
            String method,
            Class<P> parameters,
            Function<P, TextDocumentIdentifier> document,
            Function<FileRequest<P>, ?> feature) {
        table.request(method, parameters, params -> {
            Snapshot now = workspace.snapshot();
            Optional<FileRequest<P>> request = open(now, method, document.apply(params))
                    .map(opened -> new FileRequest<>(params, opened, now, session.client()));
            return work(request, feature);
        });
        return this;
    }

    private static <R> Callable<?> work(Optional<R> request, Function<R, ?> feature) {
        return request.isPresent() ? () -> feature.apply(request.get()) : Optional::empty;
    }

    private <P> Optional<DocumentRequest<P>> request(String method, P params, TextDocumentIdentifier identifier) {
        Snapshot now = workspace.snapshot();
        return open(now, method, identifier)
                .flatMap(document -> document.stages()
                        .map(stages -> new DocumentRequest<>(params, document, stages, now, session.client())));
    }

    private static Optional<OpenDocument> open(Snapshot now, String method, TextDocumentIdentifier identifier) {
        return now.documents()
                .find(DocumentUris.of(identifier))
                .filter(document -> now.settings().isEnabled(method));
    }
}
