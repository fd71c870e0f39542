package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/codeLens} and {@code codeLens/resolve}: the number of references to a stage. */
@ExtendWith(SharedSession.class)
class CodeLensTest {
    private static final String TEXT = """
            FROM golang AS build
            | 2 references
            FROM build
            | no references
            COPY --from=build /a /b
            """;

    @Test
    void aLensIsAboveEachFrom(Session session) {
        Fixture fixture = Fixture.of(TEXT);
        Document document = session.open(fixture.text());

        assertEquals(fixture.drawn(), lenses(session, document));
    }

    @Test
    void theStagesOfDockerfilesInsideAFileHaveThem(Session session) {
        Fixture fixture = Fixture.of("""
                services:
                  é😀:
                    build:
                      target: build
                      dockerfile_inline: |
                        FROM golang AS build
                        | 1 build target
                        | 3 references
                        FROM build
                        | no references
                        COPY --from=build /a /b
                  web:
                    build:
                      dockerfile_inline: "FROM alpine"
                                          | no references
                """);
        Document document = session.open(Session.freshUri("compose.yaml"), "yaml", fixture.text());

        assertEquals(fixture.drawn(), lenses(session, document));
    }

    @Test
    void aLensIsUnresolvedUntilItIsShown(Session session) {
        Document document = session.open(Fixture.of(TEXT).text());
        Json.objects(document.request("textDocument/codeLens"))
                .forEach(lens -> assertFalse(lens.has("command"), lens::toString));
    }

    @Test
    void theCommandCarriesPositions(Session session) {
        Fixture fixture = Fixture.of("""
                FROM golang AS build
                | lens
                FROM build
                     ^^^^^ reference
                COPY --from=build /a /b
                            ^^^^^ reference
                """);
        Document document = session.open(fixture.text());
        JsonObject lens =
                Json.objects(document.request("textDocument/codeLens")).get(0);

        JsonObject resolved = resolved(session, lens);

        assertEquals("editor.action.showReferences", Json.text(resolved, "command.command"));
        JsonArray arguments = Json.require(resolved, "command.arguments").getAsJsonArray();
        assertEquals(document.uri(), arguments.get(0).getAsString());
        assertEquals(Json.require(lens, "range.start"), arguments.get(1));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(document.span(Json.require(lens, "range")), "lens"));
        for (JsonObject location : Json.objects(arguments.get(2))) {
            assertEquals(document.uri(), Json.text(location, "uri"));
            marks.add(new Mark(document.span(Json.require(location, "range")), "reference"));
        }
        assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), marks));
    }

    /** VS Code and Neovim show the locations with a command of their own. */
    @Test
    void aClientMayNameItsOwnCommand() {
        JsonElement options =
                Json.parse("{'dockerfileStages': {'client': {'showReferences': 'my.references'}}}".replace('\'', '"'));
        try (Session session = Client.modern().withOptions(options).start()) {
            Document document = session.open(Fixture.of(TEXT).text());
            JsonObject lens =
                    Json.objects(document.request("textDocument/codeLens")).get(0);
            assertEquals("my.references", Json.text(resolved(session, lens), "command.command"));
        }
    }

    @Test
    void aLensThatLeadsNowhereHasNothingToClick(Session session) {
        Document document = session.open(Fixture.of(TEXT).text());
        JsonObject last =
                Json.objects(document.request("textDocument/codeLens")).get(1);

        JsonObject resolved = resolved(session, last);

        assertEquals("no references", Json.text(resolved, "command.title"));
        assertEquals("", Json.text(resolved, "command.command"));
        assertFalse(resolved.has("data"), resolved::toString);
    }

    /** Clients that do not know the command of a lens send it to the server. */
    @ParameterizedTest
    @ValueSource(strings = {"", "editor.action.showReferences", "dockerfileStages.showReferences"})
    void theCommandOfALensIsTakenInSilence(String command, Session session) {
        JsonObject params = Json.object("command", command, "arguments", Json.array("file:///a", Json.array()));
        assertEquals(JsonNull.INSTANCE, session.request("workspace/executeCommand", params));
    }

    @Test
    void theLensOfAStageThatIsGoneSaysNothing(Session session) {
        Document document = session.open(Fixture.of(TEXT).text());
        JsonObject last =
                Json.objects(document.request("textDocument/codeLens")).get(1);
        document.replaceAll("FROM golang\n");
        assertEquals("", Json.text(resolved(session, last), "command.title"));
    }

    @Test
    void thereIsNoneWhenTheSettingSaysSo() {
        JsonElement off = Json.parse("{\"codeLens\": {\"enabled\": false}}");
        try (Session session = Client.modern().withOptions(off).start()) {
            Document document = session.open(Fixture.of(TEXT).text());
            assertEquals(List.of(), Json.objects(document.request("textDocument/codeLens")));
        }
    }

    private static String lenses(Session session, Document document) {
        List<Mark> lenses = Json.objects(document.request("textDocument/codeLens")).stream()
                .map(lens -> new Mark(
                        document.span(Json.require(lens, "range")),
                        Json.text(resolved(session, lens), "command.title")))
                .toList();
        return Drawing.draw(document.text(), lenses);
    }

    private static JsonObject resolved(Session session, JsonObject lens) {
        return session.request("codeLens/resolve", lens).getAsJsonObject();
    }
}
