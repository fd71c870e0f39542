package io.github.dockerfilestages.protocol.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
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

/** {@code textDocument/codeLens} and {@code codeLens/resolve}: how often a stage is referred to. */
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

        assertEquals("dockerfileStages.showReferences", Json.text(resolved, "command.command"));
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
