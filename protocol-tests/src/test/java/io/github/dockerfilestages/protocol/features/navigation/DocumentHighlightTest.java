package io.github.dockerfilestages.protocol.features.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Occurrences;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/documentHighlight}: the alias is a write access, everything else a read access. */
@ExtendWith(SharedSession.class)
class DocumentHighlightTest {
    private static final String METHOD = "textDocument/documentHighlight";
    /** The protocol's kinds, by number. */
    private static final List<String> KINDS = List.of("", "text", "read", "write");

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM node:20 AS build
                                ^^^^^ write
                FROM build AS test
                     ^^^^^ read
                COPY --from=BUILD /a /b
                            ^^^^^ read
                COPY --from=0 /c /d
                            ^ read
                RUN --mount=type=cache,target=/c --mount=from='build',target=/x ls
                                                               ^^^^^ read
                ONBUILD COPY --from=build /e /f
                                    ^^^^^ read
                FROM test
                """,
                """
                FROM node:20 AS build
                FROM build AS test
                              ^^^^ write
                FROM scratch
                COPY --from=test /test /test
                            ^^^^ read
                """,
            })
    void marksAliasAndReferences(String block, Session session) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());

        new Occurrences(document, fixture, DocumentHighlightTest::kind)
                .check(offset -> document.request(METHOD, offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM n$0ode\n", "FROM node AS build\nRUN bu$0ild\n", "FROM node AS build\n# bu$0ild\n"})
    void marksNothingElse(String block, Session session) {
        Fixture fixture = Fixture.of(block);

        assertEquals(List.of(), Json.list(session.open(fixture.text()).request(METHOD, fixture.caret())));
    }

    @Test
    void marksAnAliasWithoutReferences(Session session) {
        Fixture fixture = Fixture.of("""
                FROM node:20 AS build
                                ^^^^^ write
                """);
        Document document = session.open(fixture.text());

        new Occurrences(document, fixture, DocumentHighlightTest::kind)
                .check(offset -> document.request(METHOD, offset));
    }

    private static String kind(JsonObject highlight) {
        return KINDS.get(Json.number(highlight, "kind"));
    }
}
