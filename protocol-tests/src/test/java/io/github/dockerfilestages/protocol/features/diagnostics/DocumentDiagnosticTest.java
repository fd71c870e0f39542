package io.github.dockerfilestages.protocol.features.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.features.answers.Pulling;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code textDocument/diagnostic}: diagnostics for an editor that requests them. */
class DocumentDiagnosticTest {
    private static final String WRONG = """
            FROM alpine
            COPY --from=later /a /b
                        ^^^^^ error ForwardStageReference
            FROM alpine AS later
            """;

    private final Session session = Pulling.client().start();

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void findingsAreThoseThatWouldBePushed() {
        Fixture fixture = Fixture.of(WRONG);
        Document document = session.open(fixture.text());

        JsonObject report = Pulling.pull(document);

        assertEquals("full", Json.text(report, "kind"));
        Diagnostics.check(document, fixture, Json.objects(report, "items"));
        JsonObject finding = Json.objects(report, "items").get(0);
        assertEquals(
                document.uri(),
                Json.text(Json.objects(finding, "relatedInformation").get(0), "location.uri"));
    }

    @Test
    void aReportIsUnchangedWhileItSaysTheSame() {
        Document document = session.open(Fixture.of(WRONG).text());
        JsonObject first = Pulling.pull(document);

        document.edit(Edit.typeAfter("AS later\n", "RUN make\n"));
        JsonObject second = Pulling.pullAfter(document, first);

        assertEquals("unchanged", Json.text(second, "kind"));
        assertEquals(Json.text(first, "resultId"), Json.text(second, "resultId"));
        assertFalse(second.has("items"), second::toString);
    }

    @Test
    void aFindingThatMovesMakesAnotherReport() {
        Document document = session.open(Fixture.of(WRONG).text());
        JsonObject first = Pulling.pull(document);

        document.edit(Edit.replace("FROM alpine\nCOPY", "FROM alpine\nRUN make\nCOPY"));
        JsonObject second = Pulling.pullAfter(document, first);

        assertEquals("full", Json.text(second, "kind"));
        assertNotEquals(Json.text(first, "resultId"), Json.text(second, "resultId"));
    }

    @Test
    void anUnknownResultIdGetsAFullReport() {
        Document document = session.open(Fixture.of(WRONG).text());
        JsonObject report = Pulling.pullAfter(document, Json.object("resultId", "of another server"));
        assertEquals("full", Json.text(report, "kind"));
    }

    @Test
    void whatIsNoDockerfileHasNoFindings() {
        Document compose = session.open(Session.freshUri("notes.txt"), "plaintext", "FROM\n");
        Document past = session.open(
                "git:/past/Dockerfile", "dockerfile", Fixture.of(WRONG).text());
        Document preview = session.open(
                "vscode-bulkeditpreview-editor://edit/Dockerfile",
                "dockerfile",
                Fixture.of(WRONG).text());
        for (Document document : List.of(compose, past, preview)) {
            JsonObject report = Pulling.pull(document);
            assertEquals("full", Json.text(report, "kind"));
            assertEquals(List.of(), Json.objects(report, "items"));
        }
        JsonElement unknown = session.request(
                Pulling.METHOD, Json.object("textDocument", Json.object("uri", Session.freshUri("Dockerfile"))));
        assertEquals(List.of(), Json.objects(unknown, "items"));
    }

    @Test
    void nothingIsPushedToAClientThatPulls() {
        Session left = Pulling.client().start();
        Document document = left.open(Fixture.of(WRONG).text());
        Pulling.pull(document);
        document.edit(Edit.replace("later /a", "other /a"));
        Pulling.pull(document);
        document.close();
        left.close();

        List<JsonObject> pushed = left.connection().notifications().all().stream()
                .filter(document::isPublicationOf)
                .toList();
        assertEquals(List.of(), pushed);
    }

    @Test
    void otherSettingsCauseARefresh() {
        Document document = session.open(Fixture.of(WRONG).text());
        JsonObject first = Pulling.pull(document);
        JsonElement settings = Json.parse("{\"diagnostics\": {\"severity\": {\"ForwardStageReference\": \"hint\"}}}");
        session.connection().client().setSettings(settings);

        session.notify(
                "workspace/didChangeConfiguration", Json.object("settings", Json.object("dockerfileStages", settings)));
        session.connection()
                .serverRequests()
                .await(asked -> Json.text(asked, "method").equals("workspace/diagnostic/refresh"), "a refresh");

        JsonObject second = Pulling.pullAfter(document, first);
        assertEquals("full", Json.text(second, "kind"));
        assertEquals(4, Json.number(Json.objects(second, "items").get(0), "severity"));
    }

    @Test
    void onlyAClientThatPullsIsOfferedIt() {
        assertEquals("dockerfile-stages", Json.text(session.capability("diagnosticProvider"), "identifier"));
        Client asksOnce = Client.modern().announcing("textDocument.diagnostic", Json.object());
        for (Client client : List.of(Client.modern(), asksOnce)) {
            try (Session pushed = client.without("workspace.diagnostics").start()) {
                assertEquals(JsonNull.INSTANCE, pushed.capability("diagnosticProvider"));
            }
        }
    }
}
