package io.github.dockerfilestages.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * Publishes the diagnostics of open documents after each change.
 *
 * <p>Invariant: what is published last for a document is what holds for its last version. Documents wait in a set, not
 * their edits in a queue, so of many edits in a row only the last needs computing; and what was computed for a document
 * that has come to wait again is dropped. One worker at a time does it, which keeps the order and leaves the others to
 * requests.
 */
final class DiagnosticsPublisher {
    private final Workspace workspace;
    private final Client client;
    private final BiFunction<Snapshot, OpenDocument, JsonArray> source;
    private final Executor workers;
    private final Reports reports;

    /** Guarded by this object's lock, as is {@link #working}. */
    private final Set<DocumentUri> waiting = new LinkedHashSet<>();

    private boolean working;

    /** Documents that have shown diagnostics or none; belongs to the one worker. */
    private final Set<DocumentUri> published = new HashSet<>();

    DiagnosticsPublisher(
            Workspace workspace,
            Client client,
            BiFunction<Snapshot, OpenDocument, JsonArray> source,
            Executor workers,
            Reports reports) {
        this.workspace = workspace;
        this.client = client;
        this.source = source;
        this.workers = workers;
        this.reports = reports;
    }

    /** To be called when a document was opened, changed or closed. */
    void schedule(DocumentUri uri) {
        if (mustStart(uri)) {
            workers.execute(this::publishAll);
        }
    }

    /** To be called when something changed on which the diagnostics of all documents depend. */
    void scheduleAll() {
        workspace.snapshot().documents().all().forEach(document -> schedule(document.uri()));
    }

    private synchronized boolean mustStart(DocumentUri uri) {
        waiting.add(uri);
        boolean start = !working;
        working = true;
        return start;
    }

    private void publishAll() {
        for (Optional<DocumentUri> next = next(); next.isPresent(); next = next()) {
            try {
                publish(next.get());
            } catch (Throwable fault) {
                reports.failure("The diagnostics of " + next.get(), JsonNull.INSTANCE, fault);
            }
        }
    }

    private synchronized Optional<DocumentUri> next() {
        Iterator<DocumentUri> first = waiting.iterator();
        working = first.hasNext();
        if (!working) {
            return Optional.empty();
        }
        DocumentUri uri = first.next();
        first.remove();
        return Optional.of(uri);
    }

    private void publish(DocumentUri uri) {
        Snapshot now = workspace.snapshot();
        Optional<OpenDocument> document = now.documents().find(uri).filter(OpenDocument::isDockerfile);
        if (document.isPresent()) {
            publish(document.get(), source.apply(now, document.get()));
        } else if (published.remove(uri)) {
            client.publishDiagnostics(params(uri, new JsonArray()));
        }
    }

    private void publish(OpenDocument document, JsonArray diagnostics) {
        if (!isWaiting(document.uri())) {
            published.add(document.uri());
            JsonObject params = params(document.uri(), diagnostics);
            params.addProperty("version", document.version());
            client.publishDiagnostics(params);
        }
    }

    private static JsonObject params(DocumentUri uri, JsonArray diagnostics) {
        var params = new JsonObject();
        params.addProperty("uri", uri.spelling());
        params.add("diagnostics", diagnostics);
        return params;
    }

    private synchronized boolean isWaiting(DocumentUri uri) {
        return waiting.contains(uri);
    }
}
