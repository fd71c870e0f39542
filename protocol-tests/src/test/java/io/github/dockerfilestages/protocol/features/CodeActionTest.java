package io.github.dockerfilestages.protocol.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code textDocument/codeAction} and {@code codeAction/resolve}: fixes and refactorings. */
class CodeActionTest {
    private static final String WRONG = "FROM alpine as Build\nFROM scratch\nCOPY --from=Build /x /y\n";
    private static final String LOWERED = "FROM alpine as build\nFROM scratch\nCOPY --from=build /x /y\n";
    private static final String MENDED = "FROM alpine AS build\nFROM scratch\nCOPY --from=build /x /y\n";
    private static final String LOWER = "Write 'build' in lower case, its references too";
    private static final JsonArray KINDS = Json.array("quickfix", "refactor", "source");

    private Session session = Client.modern()
            .announcing("textDocument.codeAction.codeActionLiteralSupport.codeActionKind.valueSet", KINDS)
            .announcing("textDocument.codeAction.isPreferredSupport", true)
            .announcing("textDocument.codeAction.dataSupport", true)
            .announcing("textDocument.codeAction.resolveSupport.properties", Json.array("edit"))
            .start();

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void aFixIsOfferedForItsFindingAndItsEditComesWhenItIsChosen() {
        Document document = session.open(WRONG);
        JsonObject finding = document.diagnostics().stream()
                .filter(found -> Json.text(found, "code").equals("StageNameCasing"))
                .findFirst()
                .orElseThrow();
        JsonObject action = named(LOWER, ask(document, Json.object("diagnostics", Json.array(finding))));

        assertEquals("quickfix", Json.text(action, "kind"));
        assertEquals(List.of(finding), Json.objects(action, "diagnostics"));
        assertFalse(action.has("edit"));
        JsonElement resolved = session.request("codeAction/resolve", action);
        assertEquals(LOWERED, WorkspaceEdits.apply(document, Json.require(resolved, "edit")));
    }

    @Test
    void anEditorThatResolvesNothingGetsTheEditAtOnce() {
        session.close();
        session = Client.plain()
                .announcing("textDocument.codeAction.codeActionLiteralSupport.codeActionKind.valueSet", KINDS)
                .start();
        Document document = session.open(WRONG);
        JsonObject action = named(LOWER, ask(document, Json.object("diagnostics", Json.array())));
        assertEquals(LOWERED, WorkspaceEdits.apply(document, Json.require(action, "edit")));
    }

    @Test
    void allThatIsSafeIsMendedForWhoeverAsksForThat() {
        Document document = session.open(WRONG);
        List<JsonObject> offered = ask(
                document,
                Json.object("diagnostics", Json.array(), "only", Json.array("source.fixAll.dockerfileStages")));
        assertEquals(1, offered.size(), offered::toString);
        JsonElement resolved = session.request("codeAction/resolve", offered.get(0));
        assertEquals(MENDED, WorkspaceEdits.apply(document, Json.require(resolved, "edit")));
    }

    @Test
    void anActionForATextThatHasChangedIsRefusedInASentence() {
        Document document = session.open(WRONG);
        JsonObject action = named(LOWER, ask(document, Json.object("diagnostics", Json.array())));
        document.edit(Edit.typeBehind("FROM scratch\n", "RUN make\n"));
        Response response = document.ask("codeAction/resolve", action);
        assertTrue(response.toString().contains("The document has changed"), response::toString);
    }

    @Test
    void nothingIsOfferedWhereNothingIsWrong() {
        Document document = session.open("FROM alpine AS build\nFROM build\n");
        assertEquals(
                List.of(), ask(document, Json.object("diagnostics", Json.array(), "only", Json.array("quickfix"))));
    }

    private static List<JsonObject> ask(Document document, JsonObject context) {
        int start = document.text().indexOf("AS") < 0 ? document.text().indexOf("Build") : 0;
        JsonObject params = Json.object(
                "textDocument", document.identifier(),
                "range", document.range(new Span(start, start)),
                "context", context);
        return Json.objects(document.ask("textDocument/codeAction", params).result());
    }

    private static JsonObject named(String title, List<JsonObject> actions) {
        return actions.stream()
                .filter(action -> Json.text(action, "title").equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no '" + title + "' in " + actions));
    }
}
