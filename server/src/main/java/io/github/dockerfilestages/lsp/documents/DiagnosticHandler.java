package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.lsp.jsonrpc.WithNulls;
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
 * Answers clients that ask for diagnostics.
 *
 * <p>Invariant: a result is called unchanged exactly when it says what the client has. Its id is made from its content, so
 * that none has to be remembered; what was told last of all files is, lest it is found anew while nothing changes. What is
 * neither a Dockerfile nor a build file has no diagnostics, which is an answer like any other.
 */
public final class DiagnosticHandler {
    private static final String RESULT_ID = "resultId";

    private final Workspace workspace;
    private final BiFunction<Snapshot, DiagnosedFile, JsonArray> source;

    /** What was told last of all files: editors ask again every other second, and mostly nothing has changed. */
    private volatile Optional<SentResults> told = Optional.empty();

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
            if (told.filter(before -> before.holds(now, previous)).isEmpty()) {
                addReports(items, now, previous);
                told = Optional.of(new SentResults(now, resultIds(items)));
            }
            var answer = new JsonObject();
            answer.add("items", items);
            return new WithNulls(answer);
        };
    }

    /** What the client still shows of files that are gone, or have no stages any more, is taken back. */
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

    /** The results that a client has, and of which moment they are. */
    private record SentResults(Snapshot moment, Map<DocumentUri, String> resultIds) {

        /** Whether there is nothing to say to a client that has some results. */
        @SuppressWarnings("ReferenceEquality") // a snapshot in which anything is different is another object
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
