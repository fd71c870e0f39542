package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/semanticTokens} full, range and delta: aliases and references by what they name. */
@ExtendWith(SharedSession.class)
class SemanticTokensTest {
    private static final String FULL = "textDocument/semanticTokens/full";
    private static final String TEXT = """
            # FROM a comment
            FROM golang AS build
                 ^^^^^^ string
                           ^^^^^ class declaration
            RUN echo build
            FROM build
                 ^^^^^ class
            COPY --from=0 /a /b
                        ^ class
            RUN --mount=type=bind,from=nginx,target=/x make
                                       ^^^^^ string
            COPY --from=$X /a /b
                        ^^ unresolvedReference
            COPY --from=biuld /a /b
                        ^^^^^ unresolvedReference
            """;

    @Test
    void fullColoursAliasesAndReferencesOnly(Session session) {
        Fixture fixture = Fixture.of(TEXT);
        Document document = session.open(fixture.text());

        assertEquals(fixture.drawn(), drawn(session, document, numbers(Json.require(document.request(FULL), "data"))));
    }

    @Test
    void rangeColoursTheInstructionsInIt(Session session) {
        Fixture fixture = Fixture.of("""
                FROM golang AS one
                FROM golang AS two
                     ^^^^^^ string
                               ^^^ class declaration
                FROM golang AS three
                """);
        Document document = session.open(fixture.text());
        JsonObject params =
                Json.object("textDocument", document.identifier(), "range", document.range(fixture.span("string")));

        JsonElement result =
                document.ask("textDocument/semanticTokens/range", params).result();

        assertEquals(fixture.drawn(), drawn(session, document, numbers(Json.require(result, "data"))));
    }

    @Test
    void deltaSaysWhatHasChanged(Session session) {
        Document document = session.open(Fixture.of(TEXT).text());
        for (Edit edit : List.of(
                Edit.replace("AS build", "AS builder"),
                Edit.replace("COPY --from=0 /a /b\n", ""),
                Edit.replace("echo", "echo a b c"),
                Edit.typeAfter("# FROM a comment\n", "FROM node AS first\n"))) {
            JsonElement before = document.request(FULL);

            document.edit(edit);
            JsonElement delta = delta(document, Json.text(before, "resultId"));

            JsonElement after = document.request(FULL);
            assertEquals(Json.text(after, "resultId"), Json.text(delta, "resultId"));
            assertEquals(
                    numbers(Json.require(after, "data")),
                    applied(numbers(Json.require(before, "data")), Json.objects(delta, "edits")));
        }
    }

    @Test
    void deltaOfNothingIsEmpty(Session session) {
        Document document = session.open(Fixture.of(TEXT).text());
        JsonElement before = document.request(FULL);
        document.edit(Edit.replace("echo build", "echo built"));
        assertEquals(List.of(), Json.objects(delta(document, Json.text(before, "resultId")), "edits"));
    }

    @Test
    void deltaToWhatIsNotKnownIsEverything(Session session) {
        Document document = session.open(Fixture.of(TEXT).text());
        assertEquals(document.request(FULL), delta(document, "of another server"));
    }

    @Test
    void dockerfilesInsideAFileAreColouredThere(Session session) {
        Fixture fixture = Fixture.of("""
                x-later: &later
                  dockerfile_inline: "FROM é😀\\tAS early\\nFROM early"
                                           ^^ unresolvedReference
                                                  ^^^^^ class declaration
                                                              ^^^^^ class
                services:
                  é😀:
                    build:
                      dockerfile_inline: |
                        FROM golang AS build
                             ^^^^^^ string
                                       ^^^^^ class declaration
                        FROM build
                             ^^^^^ class
                  web: {build: *later}
                """);
        Document document = session.open(Session.freshUri("compose.yaml"), "yaml", fixture.text());

        assertEquals(fixture.drawn(), drawn(session, document, numbers(Json.require(document.request(FULL), "data"))));
    }

    @Test
    void aFileWithoutADockerfileIsLeftToOthers(Session session) {
        String text = "services: {web: {build: {target: build}}}\n";
        Document document = session.open(Session.freshUri("compose.yaml"), "yaml", text);

        assertEquals(JsonNull.INSTANCE, document.request(FULL));
    }

    private static JsonElement delta(Document document, String previous) {
        JsonObject params = Json.object("textDocument", document.identifier(), "previousResultId", previous);
        return document.ask("textDocument/semanticTokens/full/delta", params).result();
    }

    private static List<Integer> applied(List<Integer> data, List<JsonObject> edits) {
        List<Integer> edited = new ArrayList<>(data);
        for (JsonObject edit : edits) {
            int start = Json.number(edit, "start");
            edited.subList(start, start + Json.number(edit, "deleteCount")).clear();
            edited.addAll(start, numbers(Json.require(edit, "data")));
        }
        return edited;
    }

    private static List<Integer> numbers(JsonElement data) {
        return Json.list(data).stream().map(JsonElement::getAsInt).toList();
    }

    /** Each token with its name in the legend. */
    private static String drawn(Session session, Document document, List<Integer> data) {
        List<JsonElement> types = Json.list(session.capability("semanticTokensProvider.legend.tokenTypes"));
        List<Mark> marks = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int at = 0; at < data.size(); at += 5) {
            line += data.get(at);
            character = data.get(at) == 0 ? character + data.get(at + 1) : data.get(at + 1);
            JsonObject start = Json.object("line", line, "character", character);
            JsonObject end = Json.object("line", line, "character", character + data.get(at + 2));
            marks.add(new Mark(
                    document.span(Json.object("start", start, "end", end)),
                    types.get(data.get(at + 3)).getAsString() + (data.get(at + 4) == 1 ? " declaration" : "")));
        }
        return Drawing.draw(document.text(), marks);
    }
}
