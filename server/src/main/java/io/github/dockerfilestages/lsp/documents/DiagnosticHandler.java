package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.lsp.json.WithNulls;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.ResultId;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/**
 * Answers requests for diagnostics.
 *
 * <p>Invariant: a report is {@code unchanged} exactly when the client already has the same result. The id of a result
 * is computed from its content, so results of documents need not be stored. Only the last workspace result is stored,
 * so that repeated requests cost nothing while nothing changes. A file that is neither a Dockerfile nor a build file
 * has an empty report.
 */
public final class DiagnosticHandler {
    private static final String RESULT_ID = "resultId";

    private final Workspace workspace;
    private final BiFunction<Snapshot, DiagnosedFile, JsonArray> source;

    /**
     * The last result for the whole workspace: editors ask about every two seconds, and usually nothing has changed.
     */
    private volatile Optional<SentResults> lastSent = Optional.empty();

    public DiagnosticHandler(Workspace workspace, BiFunction<Snapshot, DiagnosedFile, JsonArray> source) {
        this.workspace = workspace;
        this.source = source;
    }

    public Callable<JsonObject> ofDocument(JsonObject params) {
        Snapshot now = workspace.snapshot();
        var tree = new JsonTree(params);
        DocumentUri uri = DocumentUris.of(tree.at("textDocument"));
        String previous = tree.at("previousResultId").string().orElse("");
        return () -> report(
                DiagnosedFiles.find(now, uri)
                        .map(file -> source.apply(now, file))
                        .orElseGet(JsonArray::new),
                previous);
    }

    public Callable<WithNulls> ofWorkspace(JsonObject params) {
        Snapshot now = workspace.snapshot();
        Map<DocumentUri, String> previous = previousResultIds(new JsonTree(params));
        return () -> {
            var items = new JsonArray();
            if (lastSent.filter(before -> before.holds(now, previous)).isEmpty()) {
                addReports(items, now, previous);
                lastSent = Optional.of(new SentResults(now, resultIds(items)));
            }
            var answer = new JsonObject();
            answer.add("items", items);
            return new WithNulls(answer);
        };
    }

    /**
     * Adds empty reports for files that were deleted or no longer have stages, so that the client removes their
     * diagnostics.
     */
    private void addReports(JsonArray items, Snapshot now, Map<DocumentUri, String> previous) {
        var gone = new LinkedHashMap<>(previous);
        for (DiagnosedFile file : DiagnosedFiles.all(now)) {
            Cancellation.check();
            String before = previous.getOrDefault(file.uri(), "");
            gone.remove(file.uri());
            JsonElement version =
                    file.version().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
            items.add(located(report(source.apply(now, file), before), file.uri(), version));
        }
        gone.forEach((uri, before) -> items.add(located(report(new JsonArray(), before), uri, JsonNull.INSTANCE)));
    }

    private static Map<DocumentUri, String> resultIds(JsonArray reports) {
        return resultIds(new JsonTree(reports), RESULT_ID);
    }

    private static Map<DocumentUri, String> previousResultIds(JsonTree params) {
        return resultIds(params.at("previousResultIds"), "value");
    }

    private static Map<DocumentUri, String> resultIds(JsonTree list, String member) {
        var ids = new LinkedHashMap<DocumentUri, String>();
        for (JsonTree item : list.items()) {
            ids.put(DocumentUris.of(item), item.at(member).string().orElse(""));
        }
        return ids;
    }

    private static JsonObject report(JsonArray diagnostics, String previous) {
        String id = ResultId.of(diagnostics);
        var report = new JsonObject();
        report.addProperty("kind", id.equals(previous) ? "unchanged" : "full");
        report.addProperty(RESULT_ID, id);
        if (!id.equals(previous)) {
            report.add("items", diagnostics);
        }
        return report;
    }

    /** The results that a client has, and the snapshot for which they were computed. */
    private record SentResults(Snapshot moment, Map<DocumentUri, String> resultIds) {

        /** Whether the results that the client has are still up to date. */
        @SuppressWarnings("ReferenceEquality") // a snapshot with any difference is another object
        boolean holds(Snapshot now, Map<DocumentUri, String> previous) {
            return moment == now && resultIds.equals(previous);
        }
    }

    private static JsonObject located(JsonObject report, DocumentUri uri, JsonElement version) {
        report.addProperty("uri", uri.spelling());
        report.add("version", version);
        return report;
    }
}
