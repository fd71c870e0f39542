package io.github.dockerfilestages.protocol.features.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Pulling;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code workspace/diagnostic}: the diagnostics of all documents in one answer. */
class WorkspaceDiagnosticTest {
    private final Session session = Pulling.client().start();
    private final Document right = session.open("FROM alpine AS build\n");
    private final Document wrong = session.open("FROM alpine AS Build\n");

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void everyOpenDockerfileHasAReport() {
        session.open(Session.freshUri("notes.txt"), "plaintext", "FROM\n");
        wrong.edit(Edit.replace("alpine", "alpine:3"));

        Map<String, JsonObject> reports = reports();

        assertEquals(Map.of(right.uri(), 0, wrong.uri(), 1), findings(reports));
        assertEquals(wrong.version(), Json.number(reports.get(wrong.uri()), "version"));
        reports.values().forEach(report -> assertEquals("full", Json.text(report, "kind"), report::toString));
    }

    @Test
    void aReportIsTheOneForItsDocument() {
        JsonObject report = reports().get(wrong.uri());
        assertEquals(Json.text(Pulling.pull(wrong), "resultId"), Json.text(report, "resultId"));
    }

    @Test
    void whatTheClientHasIsUnchanged() {
        Map<String, JsonObject> before = reports();
        right.edit(Edit.replace("build", "Build"));

        Map<String, JsonObject> after = reports(before);

        assertEquals("full", Json.text(after.get(right.uri()), "kind"));
        assertEquals("unchanged", Json.text(after.get(wrong.uri()), "kind"));
    }

    /** Editors ask every two seconds, whatever happens. */
    @Test
    void nothingIsSaidToAClientThatHasItAll() {
        Map<String, JsonObject> before = reports();

        assertEquals(Map.of(), reports(before));
        assertEquals(before.keySet(), reports().keySet());
        right.edit(Edit.replace("build", "other"));
        assertEquals(before.keySet(), reports(before).keySet());
    }

    @Test
    void theFindingsOfWhatIsClosedAreTakenBack() {
        Map<String, JsonObject> before = reports();
        wrong.close();

        JsonObject closed = reports(before).get(wrong.uri());

        assertEquals("full", Json.text(closed, "kind"));
        assertEquals(List.of(), Json.objects(closed, "items"));
        assertEquals(JsonNull.INSTANCE, closed.get("version"));
        assertEquals("unchanged", Json.text(reports(Map.of(wrong.uri(), closed)).get(wrong.uri()), "kind"));
    }

    private Map<String, JsonObject> reports() {
        return reports(Map.of());
    }

    /** The reports by document, for a client that has earlier ones. */
    private Map<String, JsonObject> reports(Map<String, JsonObject> earlier) {
        var previous = new JsonArray();
        earlier.forEach((uri, report) -> previous.add(Json.object("uri", uri, "value", Json.text(report, "resultId"))));
        return Json.objects(
                        session.request("workspace/diagnostic", Json.object("previousResultIds", previous)), "items")
                .stream()
                .collect(Collectors.toMap(report -> Json.text(report, "uri"), Function.identity()));
    }

    private static Map<String, Integer> findings(Map<String, JsonObject> reports) {
        return reports.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Json.objects(entry.getValue(), "items").size()));
    }
}
