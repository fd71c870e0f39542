package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/hover}: the hover content of a stage, or of a reference to something else. */
@ExtendWith(SharedSession.class)
class HoverTest {
    private static final String METHOD = "textDocument/hover";

    @Test
    void showsTheHoverContentOnEveryNameOfTheStage(Session session) {
        Fixture fixture = Fixture.of("""
                # build compiles everything
                FROM node:20 AS build
                                ^^^^^ word
                FROM build AS test
                     ^^^^^ word
                COPY --from=build /app /b
                            ^^^^^ word
                RUN --mount=from="build",target=/x ls
                                  ^^^^^ word
                FROM scratch
                COPY --from=0 /c /d
                            ^ word
                """);
        Document document = session.open(fixture.text());
        for (Span word : fixture.spans("word")) {
            for (int offset : word.touchingOffsets()) {
                JsonElement hover = document.request(METHOD, offset);
                assertEquals(word, document.span(Json.require(hover, "range")), () -> "asked at " + offset);
                assertEquals("markdown", Json.text(hover, "contents.kind"));
                assertHover(Json.text(hover, "contents.value"));
            }
        }
    }

    private static void assertHover(String card) {
        for (String part : List.of("FROM node:20 AS build", "compiles everything", "of 3", "test", "/app", "/c")) {
            assertTrue(card.contains(part), () -> "no " + part + " in:\n" + card);
        }
        assertTrue(Pattern.compile("stage \\d of 3").matcher(card).find(), card);
    }

    @Test
    void showsTheChainOfBasesAndWhatTheStageTakes(Session session) {
        String card = card(session, """
                FROM node:20 AS build
                FROM alpine:3 AS os
                FROM os AS runtime
                FROM runtime AS app$0
                COPY --from=build /dist /app
                """);

        for (String part : List.of("runtime", "os", "alpine:3", "build")) {
            assertTrue(card.contains(part), () -> "no " + part + " in:\n" + card);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY --from=ng$0inx /a /b        | image",
                "COPY --from=la$0ter /a /b        | later",
                "COPY --from=9$0 /a /b            | index",
                "RUN --mount=from=0$0,target=/x l | image",
                "COPY --from=docker.io/li$0b /a / | image",
            })
    void saysWhatAReferenceIsInstead(String line, String keyWord, Session session) {
        String text = card(session, "FROM node AS build\nFROM alpine\n" + line + "\nFROM alpine AS later\n");

        assertTrue(text.toLowerCase(Locale.ROOT).contains(keyWord), () -> "no " + keyWord + " in:\n" + text);
    }

    @Test
    void saysWhyABaseInTheWrongCaseIsNotFound(Session session) {
        String text = card(session, "FROM node AS build\nFROM Buil$0d\n");

        assertTrue(text.contains("build") && text.toLowerCase(Locale.ROOT).contains("case"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM node AS build\nRUN ec$0ho build\n", "# bu$0ild\nRUN x\n", "FR$0OM node\n", "$0"})
    void saysNothingElsewhere(String block, Session session) {
        Fixture fixture = Fixture.of(block);

        assertEquals(JsonNull.INSTANCE, session.open(fixture.text()).request(METHOD, fixture.caret()));
    }

    @Test
    void givesPlainTextToAClientWithoutMarkdown() {
        Client client = Client.modern().announcing("textDocument.hover.contentFormat", List.of("plaintext"));
        try (Session session = client.start()) {
            Document document = session.open("FROM node AS build\nFROM build\n");

            JsonElement hover = document.request(METHOD, document.text().lastIndexOf("build"));

            assertEquals("plaintext", Json.text(hover, "contents.kind"));
            assertFalse(Json.text(hover, "contents.value").contains("```"), hover::toString);
            assertTrue(Json.text(hover, "contents.value").contains("FROM node AS build"), hover::toString);
        }
    }

    @Test
    void givesWhatTheClientPrefers() {
        Client client =
                Client.modern().announcing("textDocument.hover.contentFormat", Json.array("plaintext", "markdown"));
        try (Session session = client.start()) {
            Document document = session.open("FROM node AS build\nFROM build\n");

            JsonElement hover = document.request(METHOD, document.text().lastIndexOf("build"));

            assertEquals("plaintext", Json.text(hover, "contents.kind"));
        }
    }

    @Test
    void leadsToEachLine(Session session) {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM node AS build
                FROM build
                #- compose(x).yaml
                services: {web: {build: {target: build}}}
                """);
        Document dockerfile = files.document("Dockerfile");

        String card = Json.text(dockerfile.request(METHOD, dockerfile.text().indexOf("build")), "contents.value");

        assertTrue(card.contains("[line 2](" + dockerfile.uri() + "#L2)"), card);
        assertTrue(card.contains("compose%28x%29.yaml#L1)"), card);
    }

    @Test
    void linksToNothingThatIsNoFile(Session session) {
        Document document = session.open("untitled:Dockerfile-1", "dockerfile", "FROM node AS build\nFROM build\n");

        String card = Json.text(document.request(METHOD, document.text().indexOf("build")), "contents.value");

        assertTrue(card.contains("FROM, line 2"), card);
        document.close();
    }

    private static String card(Session session, String block) {
        Fixture fixture = Fixture.of(block);
        return Json.text(session.open(fixture.text()).request(METHOD, fixture.caret()), "contents.value");
    }
}
