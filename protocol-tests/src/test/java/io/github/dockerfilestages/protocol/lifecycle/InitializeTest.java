package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code initialize}: the capabilities that the server announces. */
class InitializeTest {
    @Test
    void introducesTheServer() {
        try (Session session = Client.modern().start()) {
            assertEquals("dockerfile-stages", Json.text(session.initializeResult(), "serverInfo.name"));
            String version = Json.text(session.initializeResult(), "serverInfo.version");
            assertTrue(version.matches("\\d+\\.\\d+\\.\\d+.*"), version);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern", "plain"})
    void offersEveryFeature(String client) {
        try (Session session = (client.equals("modern") ? Client.modern() : Client.plain()).start()) {
            for (String provider : List.of(
                    "definitionProvider",
                    "declarationProvider",
                    "referencesProvider",
                    "documentHighlightProvider",
                    "renameProvider",
                    "completionProvider",
                    "hoverProvider",
                    "documentSymbolProvider",
                    "foldingRangeProvider")) {
                assertTrue(isOffered(session.capability(provider)), () -> provider + " is not offered");
            }
        }
    }

    private static boolean isOffered(JsonElement provider) {
        return provider.isJsonObject() || provider.equals(new JsonPrimitive(true));
    }

    @Test
    void wantsDocumentsOpenedClosedAndChangedInSteps() {
        try (Session session = Client.modern().start()) {
            assertEquals(Json.of(true), session.capability("textDocumentSync.openClose"));
            assertEquals(Json.of(2), session.capability("textDocumentSync.change"));
        }
    }

    @Test
    void opensCompletionAtValuesAndResolvesItems() {
        try (Session session = Client.modern().start()) {
            List<JsonElement> triggers = Json.list(session.capability("completionProvider.triggerCharacters"));
            assertTrue(triggers.containsAll(List.of(Json.of("="), Json.of(","))), triggers::toString);
            assertEquals(Json.of(true), session.capability("completionProvider.resolveProvider"));
        }
    }

    @Test
    void preparesRenameOnlyForAClientThatAsksForIt() {
        try (Session session = Client.modern().start()) {
            assertEquals(Json.of(true), session.capability("renameProvider.prepareProvider"));
        }
        try (Session session = Client.plain().start()) {
            assertEquals(Json.of(true), session.capability("renameProvider"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF_8, UTF_8",
        "UTF_16, UTF_16",
        "UTF_32, UTF_32",
        "UTF_8 UTF_16 UTF_32, UTF_8",
        "UTF_32 UTF_8 UTF_16, UTF_32",
        "UTF_16 UTF_8, UTF_16",
    })
    void takesThePositionEncodingThatTheClientPrefers(String offered, PositionEncoding taken) {
        PositionEncoding[] encodings = Arrays.stream(offered.split(" ", -1))
                .map(PositionEncoding::valueOf)
                .toArray(PositionEncoding[]::new);
        try (Session session = Client.modern().preferring(encodings).start()) {
            assertEquals(taken, session.encoding());
        }
    }

    @Test
    void countsUtf16ForAClientThatSaysNothingOrKnowsNoneOfOurs() {
        try (Session session = Client.plain().start()) {
            assertEquals(PositionEncoding.UTF_16, session.encoding());
        }
        Client strange = Client.modern().announcing("general.positionEncodings", List.of("utf-7"));
        try (Session session = strange.start()) {
            assertEquals(PositionEncoding.UTF_16, session.encoding());
        }
    }

    /** lsp-mode counts a column in characters, and did not announce it for years. */
    @Test
    void countsCharactersForEmacsWhenItSaysNothing() {
        JsonObject introduction = Client.plain().initializeParams();
        Json.put(introduction, "clientInfo.name", "emacs");
        try (Session session = Client.recorded(introduction).start()) {
            assertEquals(PositionEncoding.UTF_32, session.encoding());
        }
    }

    @Test
    void asksAPlainClientForNothing() {
        try (Session session = Client.plain().start()) {
            session.open("FROM alpine\n").request("textDocument/documentSymbol");

            assertEquals(List.of(), session.connection().serverRequests().all());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"dockerfileStages\": null}",
                "{\"dockerfileStages\": {\"codeLens\": {\"enabled\": true}}}",
                "{\"unknown\": 1}",
                "[null]",
                "\"text\"",
            })
    void takesAnyInitializationOptions(String options) {
        try (Session session = Client.modern().withOptions(Json.parse(options)).start()) {
            assertNotEquals(JsonNull.INSTANCE, session.open("FROM alpine\n").request("textDocument/documentSymbol"));
        }
    }
}
