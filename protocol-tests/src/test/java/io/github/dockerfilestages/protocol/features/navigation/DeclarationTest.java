package io.github.dockerfilestages.protocol.features.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Links;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/declaration}: like definition, but from a variable to the ARG that declares it. */
@ExtendWith(SharedSession.class)
class DeclarationTest {
    private static final String METHOD = "textDocument/declaration";

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM build
                     ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                COPY --from=0 /a /b
                            ^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                RUN --mount=from=build,target=/x ls
                                 ^^^^^ origin
                """,
            })
    void leadsToTheAlias(String block, Session session) {
        Links.check(session, METHOD, block);
    }

    @Test
    void leadsFromAVariableToItsArgument(Session session) {
        Fixture fixture = Fixture.of("""
                ARG OTHER=build
                ARG BASE=build
                ^^^^^^^^^^^^^^ argument
                FROM node:20 AS build
                FROM ${BASE}
                     ^^^^^^^ origin
                """);
        Document document = session.open(fixture.text());
        for (int offset : fixture.span("origin").touchingOffsets()) {
            JsonObject link = Json.objects(document.request(METHOD, offset)).get(0);
            Span target = document.span(Json.require(link, "targetSelectionRange"));

            assertTrue(fixture.span("argument").contains(target), () -> "not in the ARG: " + link);
            assertEquals(fixture.span("origin"), document.span(Json.require(link, "originSelectionRange")));
        }
    }

    @Test
    void leadsNowhereFromAnImage(Session session) {
        Links.checkNothing(session, METHOD, "FROM no$0de AS build\nFROM build\n");
    }
}
