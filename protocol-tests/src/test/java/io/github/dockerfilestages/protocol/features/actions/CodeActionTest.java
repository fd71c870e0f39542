package io.github.dockerfilestages.protocol.features.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CodeActions;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
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
    private static final String FIXED = "FROM alpine AS build\nFROM scratch\nCOPY --from=build /x /y\n";
    private static final Span NAME = new Span(WRONG.indexOf("Build"), WRONG.indexOf("Build"));
    private static final String ALL = "Fix all stage names that can be fixed safely";
    private static final String LOWER = "Write 'build' and its references in lowercase";

    private Session session = CodeActions.modernClient().start();

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
        JsonObject action = CodeActions.named(LOWER, CodeActions.at(document, NAME, Json.array(finding)));

        assertEquals("quickfix", Json.text(action, "kind"));
        assertEquals(List.of(finding), Json.objects(action, "diagnostics"));
        assertFalse(action.has("edit"), action::toString);
        assertEquals(LOWERED, WorkspaceEdits.apply(document, CodeActions.edit(session, action)));
    }

    @Test
    void anEditorThatResolvesNothingGetsTheEditAtOnce() {
        session.close();
        session = CodeActions.understoodBy(Client.plain()).start();
        Document document = session.open(WRONG);
        JsonObject action = CodeActions.named(LOWER, CodeActions.at(document, NAME, Json.array()));
        assertEquals(LOWERED, WorkspaceEdits.apply(document, Json.require(action, "edit")));
    }

    /** VS Code does so, with a command of its own. */
    @Test
    void aClientMayStartARenameWhereAnActionPutAName() {
        session.close();
        JsonElement options =
                Json.parse("{'dockerfileStages': {'client': {'startRename': 'my.rename'}}}".replace('\'', '"'));
        session = CodeActions.modernClient().withOptions(options).start();
        Document document = session.open("FROM golang:1\nFROM scratch\n");
        var base = new Span("FROM ".length(), "FROM ".length());
        JsonObject action = CodeActions.named("Name this stage 'golang'", CodeActions.at(document, base, Json.array()));

        List<JsonElement> arguments = Json.list(Json.require(action, "command.arguments"));
        assertEquals("my.rename", Json.text(action, "command.command"));
        assertEquals(document.uri(), arguments.get(0).getAsString());
        assertEquals(
                "FROM golang:1 AS ".length(),
                arguments.get(1).getAsJsonObject().get("character").getAsInt());
    }

    @Test
    void allSafeFixesAreAppliedForAClientThatAsksForThem() {
        Document document = session.open(WRONG);
        List<JsonObject> offered = CodeActions.only("source.fixAll.dockerfileStages", document, NAME);
        assertEquals(1, offered.size(), offered::toString);
        assertEquals(FIXED, WorkspaceEdits.apply(document, CodeActions.edit(session, offered.get(0))));
    }

    @Test
    void theMenuOfAPlaceHasAllFixesWhereOneOfThemIs() {
        Document document = session.open(WRONG);
        assertOffered(ALL, CodeActions.at(document, NAME, Json.array()));

        int elsewhere = WRONG.indexOf("scratch");
        List<String> offered = titles(CodeActions.at(document, new Span(elsewhere, elsewhere), Json.array()));
        assertFalse(offered.contains(ALL), offered::toString);
        for (String kind : List.of("source", "source.fixAll")) {
            List<JsonObject> asked = CodeActions.only(kind, document, new Span(elsewhere, elsewhere));
            assertEquals(List.of(ALL), titles(asked));
        }
    }

    /** The proof of these reads the whole file, and they are possible nearly everywhere. */
    @Test
    void stagesAreDividedOnlyWhenTheUserAsksOrSelects() {
        String text = "FROM golang AS build\nRUN one\nRUN two\n";
        Document document = session.open(text);
        int run = text.indexOf("one");
        var cursor = new Span(run, run);
        String title = "Extract the instructions up to here into new stage 'build-base'";

        List<String> unasked = titles(CodeActions.unasked(document, cursor));
        assertFalse(unasked.contains(title), unasked::toString);
        assertOffered(title, CodeActions.at(document, cursor, Json.array()));
        assertOffered(title, CodeActions.unasked(document, new Span(run, run + 1)));
        assertOffered(title, CodeActions.only("refactor.extract", document, cursor));
    }

    @Test
    void anActionForATextThatHasChangedIsRefusedInASentence() {
        Document document = session.open(WRONG);
        JsonObject action = CodeActions.named(LOWER, CodeActions.at(document, NAME, Json.array()));
        document.edit(Edit.typeAfter("FROM scratch\n", "RUN make\n"));
        Response response = document.ask("codeAction/resolve", action);
        assertTrue(response.toString().contains("The document has changed"), response::toString);
    }

    @Test
    void nothingIsOfferedWhereNothingIsWrong() {
        Document document = session.open("FROM alpine AS build\nFROM build\n");
        assertEquals(List.of(), CodeActions.only("quickfix", document, NAME));
    }

    private static void assertOffered(String title, List<JsonObject> actions) {
        List<String> titles = titles(actions);
        assertTrue(titles.contains(title), titles::toString);
    }

    private static List<String> titles(List<JsonObject> actions) {
        return actions.stream().map(action -> Json.text(action, "title")).toList();
    }
}
