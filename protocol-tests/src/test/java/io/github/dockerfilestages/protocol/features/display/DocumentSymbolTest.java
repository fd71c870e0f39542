package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/documentSymbol}: the outline, one symbol for each stage with its instructions below. */
@ExtendWith(SharedSession.class)
class DocumentSymbolTest {
    private static final String METHOD = "textDocument/documentSymbol";

    private static final String OUTLINED = """
            FROM node:20 AS Build
            ^^^^^^^^^^^^^^^^^^^^^ Build (node:20)…
            RUN npm ci \\
                && npm test
            ^^^^^^^^^^^^^^^ …Build (node:20)

            # the second
            FROM --platform=linux/amd64 Build
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stage 1 (Build)…
            COPY --from=build /a /b
            ^^^^^^^^^^^^^^^^^^^^^^^ …stage 1 (Build)

            FROM scratch AS last
            ^^^^^^^^^^^^^^^^^^^^ last (scratch)
            """;

    @Test
    void namesEachStageAndItsBase(Session session) {
        Fixture fixture = Fixture.of(OUTLINED);
        Document document = session.open(fixture.text());

        List<Mark> stages = stages(document).stream()
                .map(stage -> new Mark(
                        span(document, stage, "range"),
                        Json.text(stage, "name") + " (" + Json.text(stage, "detail") + ")"))
                .toList();

        assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), stages));
    }

    @Test
    void selectsTheAliasOrTheBase(Session session) {
        Fixture fixture = Fixture.of(OUTLINED);
        Document document = session.open(fixture.text());

        List<String> selected = stages(document).stream()
                .map(stage -> span(document, stage, "selectionRange").in(fixture.text()))
                .toList();

        assertEquals(List.of("Build", "Build", "last"), selected);
    }

    @Test
    void putsTheInstructionsBelowTheirStage(Session session) {
        Fixture fixture = Fixture.of("""
                FROM node AS build
                RUN npm ci \\
                ^^^^^^^^^^^^ instruction…
                    && npm test
                ^^^^^^^^^^^^^^^ …instruction
                copy --from=base . .
                ^^^^^^^^^^^^^^^^^^^^ instruction
                RUN <<EOF
                ^^^^^^^^^ instruction…
                FROM not a stage
                EOF
                ^^^ …instruction
                FROM build
                CMD ["run"]
                ^^^^^^^^^^^ instruction
                """);
        Document document = session.open(fixture.text());
        List<Mark> instructions = new ArrayList<>();
        for (JsonObject stage : stages(document)) {
            for (JsonObject child : Json.objects(stage, "children")) {
                assertInside(document, child, stage);
                instructions.add(new Mark(span(document, child, "range"), "instruction"));
            }
        }
        // The outline may, but need not, list the FROM of a stage below it.
        instructions.removeIf(mark -> mark.span().in(fixture.text()).startsWith("FROM"));

        assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), instructions));
    }

    @Test
    void givesAFlatListToAClientWithoutHierarchy() {
        Client client = Client.modern().without("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport");
        try (Session session = client.start()) {
            Document document = session.open("FROM node AS build\nRUN a\nFROM build\n");

            List<JsonObject> symbols = Json.objects(document.request(METHOD));

            assertTrue(symbols.stream().allMatch(symbol -> symbol.has("location")), symbols::toString);
            List<String> names =
                    symbols.stream().map(symbol -> Json.text(symbol, "name")).toList();
            assertTrue(names.containsAll(List.of("build", "stage 1")), names::toString);
            assertEquals(document.uri(), Json.text(symbols.get(names.indexOf("build")), "location.uri"));
            assertEquals(
                    "FROM node AS build\nRUN a",
                    document.span(Json.require(symbols.get(names.indexOf("build")), "location.range"))
                            .in(document.text()));
        }
    }

    @Test
    void isEmptyWithoutAStage(Session session) {
        assertEquals(List.of(), Json.list(session.open("").request(METHOD)));
        assertEquals(List.of(), Json.list(session.open("# nothing yet\n").request(METHOD)));
    }

    private static List<JsonObject> stages(Document document) {
        JsonElement result = document.request(METHOD);
        return Json.objects(result);
    }

    private static void assertInside(Document document, JsonObject child, JsonObject parent) {
        Span range = span(document, child, "range");
        assertTrue(span(document, parent, "range").contains(range), () -> child + " is outside of " + parent);
        assertTrue(range.contains(span(document, child, "selectionRange")), child::toString);
    }

    private static Span span(Document document, JsonObject symbol, String range) {
        return document.span(Json.require(symbol, range));
    }
}
