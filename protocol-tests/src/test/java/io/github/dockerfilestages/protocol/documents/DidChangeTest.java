package io.github.dockerfilestages.protocol.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.HeldText;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/didChange}: every way to change a text, and invalid changes. */
@ExtendWith(SharedSession.class)
class DidChangeTest {
    private static final String TEXT = """
            FROM node AS build
            RUN npm ci \\
              && npm test

            FROM scratch
            COPY --from=build /a /b
            """;

    @Test
    void makesOneChange(Session session) {
        Document document = session.open(TEXT);
        document.edit(Edit.replace("AS build", "AS builder"));

        HeldText.assertSameAsShown(session, document);
    }

    @Test
    void makesSeveralChangesOneAfterTheOther(Session session) {
        Document document = session.open(TEXT);
        document.edit(
                Edit.typeAfter("FROM scratch", " AS last"),
                Edit.delete("RUN npm ci \\\n"),
                Edit.typeAfter("AS last", "\nRUN x"),
                Edit.replace("&& npm test", "LABEL a=b"),
                Edit.replace("FROM node", "# first\n\nFROM node"));

        HeldText.assertSameAsShown(session, document);
    }

    /** A later change applies to the result of the earlier ones, so that their ranges may overlap. */
    @Test
    void makesChangesOfWhatWasJustChanged(Session session) {
        Document document = session.open(TEXT);
        document.edit(
                Edit.replace("AS build", "AS builder\nRUN first"),
                Edit.replace("builder\nRUN", "compile\nRUN"),
                Edit.delete("compile\nRUN first\n"),
                Edit.typeAfter("FROM node AS ", "last\n"));

        HeldText.assertSameAsShown(session, document);
    }

    @Test
    void takesAWholeText(Session session) {
        Document document = session.open(TEXT);
        document.replaceAll(TEXT.replace("npm ci", "npm install").replace("scratch", "alpine AS last"));
        HeldText.assertSameAsShown(session, document);

        document.replaceAll("");
        HeldText.assertSameAsShown(session, document);

        document.replaceAll(TEXT);
        HeldText.assertSameAsShown(session, document);
    }

    @Test
    void takesAWholeTextAmongSteps(Session session) {
        Document document = session.open("FROM scratch\n");
        JsonArray changes = Json.array(
                Json.object("text", "FROM alpine\n"),
                Json.object("range", range(0, 11, 0, 11), "text", " AS build"),
                Json.object("range", range(1, 0, 1, 0), "text", "FROM build\n"));
        document.sendChanges(2, changes);

        assertEquals(held(session, "FROM alpine AS build\nFROM build\n"), outline(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void changesLineEnds(String lineEnd, Session session) {
        Document document = session.open(TEXT.replace("\n", lineEnd));
        document.edit(Edit.delete("ci \\" + lineEnd), Edit.typeAfter("npm test", lineEnd + "RUN more"));
        document.edit(Edit.replace("FROM scratch" + lineEnd, "FROM scratch \\" + lineEnd + " AS x" + lineEnd));
        document.edit(Edit.delete(lineEnd + lineEnd));

        HeldText.assertSameAsShown(session, document);
    }

    @Test
    void typesAtTheEndOfATextWithoutLineEnd(Session session) {
        Document document = session.open("FROM alpine AS a\nFROM");
        for (String typed : new String[] {" ", "a", "\n", "R", "UN x", "\n\n"}) {
            document.replaceSpans(1, text -> new Span(text.length(), text.length()), () -> typed);
        }
        HeldText.assertSameAsShown(session, document);
    }

    @Test
    void ignoresAnOlderVersion(Session session) {
        Document document = session.open(TEXT);
        document.edit(Edit.replace("AS build", "AS builder"));
        document.edit(Edit.replace("--from=build ", "--from=builder "));

        document.sendChanges(document.version() - 1, Json.array(Json.object("text", "FROM too-late\n")));
        document.sendChanges(1, Json.array(Json.object("range", range(0, 0, 0, 4), "text", "late")));

        HeldText.assertSameAsShown(session, document);
    }

    @Test
    void keepsTheHighestVersionOfWholeTextsInTheWrongOrder(Session session) {
        Document document = session.open("FROM first\n");
        for (int version : new int[] {4, 2, 7, 5, 6, 3}) {
            document.sendChanges(version, Json.array(Json.object("text", "FROM alpine AS v" + version + "\nRUN x\n")));
        }

        assertEquals(held(session, "FROM alpine AS v7\nRUN x\n"), outline(document));
    }

    @Test
    void takesVersionsWithGapsAndWithoutChanges(Session session) {
        Document document = session.open("FROM first\n");
        document.sendChanges(20, Json.array());
        document.sendChanges(40, Json.array(Json.object("text", "FROM alpine AS last\n")));

        assertEquals(held(session, "FROM alpine AS last\n"), outline(document));
    }

    @Test
    void ignoresChangesOfDocumentsThatAreNotOpen(Session session) {
        Document document = session.open(TEXT);
        document.close();
        document.sendChanges(2, Json.array(Json.object("text", "FROM ghost\n")));
        document.close();

        assertEquals("[]", outline(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\": {\"line\": 9, \"character\": 0}, \"end\": {\"line\": 99, \"character\": 0}}",
                "{\"start\": {\"line\": 0, \"character\": 3}, \"end\": {\"line\": 0, \"character\": 1}}",
                "{\"start\": {\"line\": 0, \"character\": 500}, \"end\": {\"line\": 1, \"character\": 500}}",
                "{\"start\": {\"line\": -1, \"character\": -7}, \"end\": {\"line\": 0, \"character\": -1}}",
                "{\"start\": {\"line\": 0, \"character\": 0}, \"end\": {\"line\": 1e999999999, \"character\": 9e99}}",
                "{\"start\": {\"line\": 0.5, \"character\": 0}, \"end\": {\"line\": 2147483648, \"character\": 0}}",
                "{\"start\": {\"line\": \"0\"}, \"end\": []}",
            })
    void survivesARangeThatIsNotInTheText(String range, Session session) {
        Document document = session.open("FROM alpine\nRUN x\n");
        document.sendChanges(2, Json.array(Json.object("range", Json.parse(range), "text", "y")));
        document.request("textDocument/documentSymbol");
        document.sendChanges(3, Json.array(Json.object("text", "FROM alpine AS last\n")));

        assertEquals(held(session, "FROM alpine AS last\n"), outline(document));
    }

    private static JsonObject range(int startLine, int startCharacter, int endLine, int endCharacter) {
        return Json.object(
                "start", Json.object("line", startLine, "character", startCharacter),
                "end", Json.object("line", endLine, "character", endCharacter));
    }

    private static String held(Session session, String text) {
        return outline(session.open(text));
    }

    private static String outline(Document document) {
        JsonElement symbols = document.request("textDocument/documentSymbol");
        return symbols.isJsonNull() ? "[]" : Json.write(symbols).replace(document.uri(), "URI");
    }
}
