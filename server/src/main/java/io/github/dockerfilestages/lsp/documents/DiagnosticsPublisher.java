package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.project.builds.DockerfileUse;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Publishes the diagnostics of open documents after each change. A client that requests diagnostics itself only gets a
 * refresh request when it should ask again.
 *
 * <p>Invariant: the diagnostics published last for a document are those of its last version. A set holds the documents
 * that wait, so only the last of several edits is computed, and a result is dropped if its document waits again. A
 * single worker computes and publishes, which keeps the order and leaves the other workers for requests.
 */
public final class DiagnosticsPublisher {
    private final Session session;
    private final Workspace workspace;
    private final Client client;
    private final BiFunction<Snapshot, DiagnosedFile, JsonArray> source;
    private final Executor workers;
    private final Reports reports;

    /** Guarded by this object's lock, as is {@link #working}. */
    private final Set<DocumentUri> waiting = new LinkedHashSet<>();

    private boolean working;

    /** What was published for each document, also if it was empty; used only by this worker. */
    private final Map<DocumentUri, PublishedDiagnostics> published = new HashMap<>();

    /** The diagnostics of a document, and the text that they belong to. */
    private record PublishedDiagnostics(SourceText text, JsonObject params) {

        /**
         * Whether the client already has these; a document that was closed and opened again has another text object.
         */
        @SuppressWarnings("ReferenceEquality")
        boolean isTheSame(SourceText otherText, JsonObject otherParams) {
            return text == otherText && params.equals(otherParams);
        }
    }

    public DiagnosticsPublisher(
            Session session,
            Workspace workspace,
            Client client,
            BiFunction<Snapshot, DiagnosedFile, JsonArray> source,
            Executor workers,
            Reports reports) {
        this.session = session;
        this.workspace = workspace;
        this.client = client;
        this.source = source;
        this.workers = workers;
        this.reports = reports;
    }

    /**
     * Must be called after a document was opened, changed or closed. Other documents may need new diagnostics too:
     * those for which the project now says something else about builds, and build files that name stages of this
     * Dockerfile.
     */
    void scheduleAfter(Snapshot before, DocumentUri uri) {
        if (session.client().pullsDiagnostics()) {
            return;
        }
        Snapshot now = workspace.snapshot();
        Stream<OpenDocument> others = now.documents().concerned(now.project(), before.project()).stream();
        if (!hasSameTable(before, now, uri)) {
            others = Stream.concat(others, Stream.of(before, now).flatMap(moment -> buildersOf(moment, now, uri)));
        }
        schedule(Stream.concat(Stream.of(uri), others.map(OpenDocument::uri)).toList());
    }

    /** The open build files that name stages of a Dockerfile in this snapshot. */
    private static Stream<OpenDocument> buildersOf(Snapshot moment, Snapshot now, DocumentUri dockerfile) {
        return dockerfile.path().stream()
                .map(path -> moment.project().use(DockerfileId.of(path)))
                .flatMap(DockerfileUse::files)
                .distinct()
                .flatMap(file -> now.documents().find(file).stream());
    }

    private void schedule(List<DocumentUri> uris) {
        if (mustStart(uris)) {
            workers.execute(this::publishAll);
        }
    }

    /** Must be called after a change that affects the diagnostics of all documents. */
    void scheduleAll() {
        if (session.client().pullsDiagnostics()) {
            client.refresh("diagnostic");
        } else {
            schedule(workspace.snapshot().documents().all().stream()
                    .map(OpenDocument::uri)
                    .toList());
        }
    }

    @SuppressWarnings("ReferenceEquality") // an edit outside stages keeps the table object
    private static boolean hasSameTable(Snapshot before, Snapshot now, DocumentUri uri) {
        Optional<StageTable> old = tableOf(before, uri);
        Optional<StageTable> renewed = tableOf(now, uri);
        return old.isPresent() == renewed.isPresent() && (old.isEmpty() || old.get() == renewed.get());
    }

    private static Optional<StageTable> tableOf(Snapshot snapshot, DocumentUri uri) {
        return snapshot.documents().find(uri).flatMap(OpenDocument::stages).map(StageModel::table);
    }

    private synchronized boolean mustStart(List<DocumentUri> uris) {
        waiting.addAll(uris);
        boolean start = !working && !waiting.isEmpty();
        working |= start;
        return start;
    }

    private void publishAll() {
        for (Optional<DocumentUri> next = next(); next.isPresent(); next = next()) {
            try {
                publish(next.get());
            } catch (Throwable failure) {
                reports.failure("The diagnostics of " + next.get(), JsonNull.INSTANCE, failure);
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
        Optional<DiagnosedFile> file = now.documents()
                .find(uri)
                .filter(document -> document.uri().isEditable())
                .flatMap(document -> DiagnosedFile.of(now, document));
        if (file.isPresent()) {
            publish(file.get(), source.apply(now, file.get()));
        } else if (Optional.ofNullable(published.remove(uri)).isPresent()) {
            client.publishDiagnostics(params(uri, new JsonArray()));
        }
    }

    private void publish(DiagnosedFile file, JsonArray diagnostics) {
        if (isWaiting(file.uri())) {
            return;
        }
        JsonObject params = params(file.uri(), diagnostics);
        file.version().ifPresent(version -> params.addProperty("version", version));
        Optional<PublishedDiagnostics> before =
                Optional.ofNullable(published.put(file.uri(), new PublishedDiagnostics(file.text(), params)));
        if (before.filter(shown -> shown.isTheSame(file.text(), params)).isEmpty()) {
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
