package io.github.dockerfilestages.protocol.features.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Occurrences;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/references}: every occurrence of a stage from any of them, its declaration on request. */
@ExtendWith(SharedSession.class)
class ReferencesTest {
    private static final String METHOD = "textDocument/references";

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM node:20 AS build
                                ^^^^^ alias
                RUN npm ci

                FROM build AS test
                     ^^^^^ reference
                COPY --from=build /a /b
                            ^^^^^ reference
                RUN --mount=type=bind,from=build,target=/x ls
                                           ^^^^^ reference
                ONBUILD COPY --from=build /a /b
                                    ^^^^^ reference
                ONBUILD RUN --mount=from=build,target=/x ls
                                         ^^^^^ reference
                FROM scratch
                COPY --from=0 /a /b
                            ^ reference
                COPY --from=BUILD /c /d
                            ^^^^^ reference
                COPY --from="bu\\
                             ^^^ reference…
                ild" /e /f
                ^^^ …reference
                COPY --from=test /build /build
                RUN echo build
                """,
                """
                ARG BASE=build
                         ^^^^^ reference
                FROM node:20 AS build
                                ^^^^^ alias
                FROM ${BASE}
                     ^^^^^^^ reference
                """,
            })
    void findsEveryForm(String block, Session session) {
        check(session, block);
    }

    @Test
    void keepsDuplicatesApart(Session session) {
        check(session, """
                FROM node:18 AS build
                                ^^^^^ alias
                FROM build AS test
                     ^^^^^ reference
                COPY --from=build /a /b
                FROM node:20 AS build
                FROM build
                """);
        check(session, """
                FROM node:18 AS build
                FROM build AS test
                COPY --from=build /a /b
                            ^^^^^ reference
                FROM node:20 AS build
                                ^^^^^ alias
                FROM build
                     ^^^^^ reference
                """);
    }

    @Test
    void leavesOutABaseThatBuildKitTakesForAnImage(Session session) {
        check(session, """
                FROM later AS first
                FROM node:20 AS later
                                ^^^^^ alias
                FROM Later
                FROM later
                     ^^^^^ reference
                """);
    }

    @Test
    void leavesOtherDocumentsAlone(Session session) {
        session.open("FROM node:20 AS build\nFROM build\n");
        check(session, """
                FROM node:20 AS build
                                ^^^^^ alias
                FROM build
                     ^^^^^ reference
                """);
    }

    @Test
    void findsNothingForAnImage(Session session) {
        Fixture fixture = Fixture.of("FROM no$0de AS build\nFROM build\n");
        Document document = session.open(fixture.text());

        assertEquals(List.of(), Json.list(ask(document, fixture.caret(), true)));
    }

    private static void check(Session session, String block) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        Occurrences occurrences = new Occurrences(document, fixture, location -> label(document, fixture, location));

        occurrences.check(offset -> ask(document, offset, true));
        occurrences.check(withoutAlias(fixture), offset -> ask(document, offset, false));
    }

    private static JsonElement ask(Document document, int offset, boolean includeDeclaration) {
        JsonObject params = document.at(offset);
        Json.put(params, "context.includeDeclaration", includeDeclaration);
        return document.ask(METHOD, params).result();
    }

    /** The answer has no labels: they come from the same locations in the fixture. */
    private static String label(Document document, Fixture fixture, JsonObject location) {
        assertEquals(document.uri(), Json.text(location, "uri"));
        Span span = document.span(Json.require(location, "range"));
        return span.equals(fixture.span("alias")) ? "alias" : "reference";
    }

    private static String withoutAlias(Fixture fixture) {
        List<Mark> references = fixture.marks().stream()
                .filter(mark -> !mark.label().equals("alias"))
                .toList();
        return Drawing.draw(fixture.text(), references);
    }
}
