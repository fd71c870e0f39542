package io.github.dockerfilestages.protocol.features.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/prepareRename}: the word to rename, and where there is none. */
@ExtendWith(SharedSession.class)
class PrepareRenameTest {
    private static final String METHOD = "textDocument/prepareRename";

    @Test
    void selectsTheNameInEveryReference(Session session) {
        Fixture fixture = Fixture.of("""
                ARG BASE=build
                         ^^^^^ name
                FROM node:20 AS build
                                ^^^^^ name
                FROM build AS test
                     ^^^^^ name
                COPY --from="build" /a /b
                             ^^^^^ name
                RUN --mount=from=build,target=/x ls
                                 ^^^^^ name
                ONBUILD COPY --from=build /a /b
                                    ^^^^^ name
                FROM ${BASE}
                """);
        Document document = session.open(fixture.text());
        for (Span name : fixture.spans("name")) {
            for (int offset : name.touchingOffsets()) {
                JsonElement result = document.request(METHOD, offset);
                assertEquals(name, document.span(range(result)), () -> "asked at " + document.at(offset));
                assertEquals(
                        "build",
                        Json.at(result, "placeholder")
                                .map(JsonElement::getAsString)
                                .orElse("build"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM n$0ode AS build\n",
                "FR$0OM node AS build\n",
                "FROM node AS build\nRUN ec$0ho build\n",
                "FROM node AS build\nFROM alpine\nCOPY --from=ng$0inx /a /b\n",
                "FROM node AS build\nFROM alpine\nCOPY --from=build /bu$0ild /b\n",
            })
    void refusesEverythingElse(String block, Session session) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());

        Response response = document.ask(METHOD, document.at(fixture.caret()));
        if (response.isError()) {
            assertNotEquals("", response.error().message().strip());
        } else {
            assertTrue(response.result().isJsonNull(), () -> "offered to rename: " + response);
        }
    }

    /** The answer is the range itself or an object that contains it. */
    private static JsonElement range(JsonElement result) {
        JsonObject object = result.getAsJsonObject();
        return object.has("range") ? object.get("range") : object;
    }
}
