package io.github.dockerfilestages.protocol.features.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/rename} when it would change what something means: an error with the reason. */
@ExtendWith(SharedSession.class)
class RenameRefusalTest {
    @ParameterizedTest
    @ValueSource(strings = {"1build", "", " ", "a b", "a/b", "a:b", "-a", "é", "${X}", "\"a\"", "a-", "a.", "a___b"})
    void refusesANameThatBuildKitRefuses(String newName, Session session) {
        checkRefused(session, newName, """
                FROM node:20 AS build$0
                FROM build
                """);
    }

    @Test
    void refusesTheNameOfAnotherStage(Session session) {
        checkRefused(session, "test", """
                FROM node:20 AS build$0
                FROM build AS test
                COPY --from=test /a /b
                """, "test");
    }

    @Test
    void refusesANameThatWouldCaptureAnImage(Session session) {
        checkRefused(session, "nginx", """
                FROM node:20 AS build$0
                FROM nginx
                COPY --from=build /a /b
                """, "nginx");
        checkRefused(session, "nginx", """
                FROM node:20 AS build$0
                FROM scratch
                COPY --from=nginx /a /b
                """, "nginx");
    }

    @Test
    void refusesWhatAComposedBaseMayMean(Session session) {
        checkRefused(session, "other", """
                FROM node:20 AS base-amd64$0
                FROM base-$TARGETARCH
                """, "base-$TARGETARCH");
        checkRefused(session, "base-mips", """
                FROM node:20 AS build$0
                FROM node:20 AS base-amd64
                FROM base-$TARGETARCH
                """, "base-$TARGETARCH");
    }

    @Test
    void refusesAnArgumentThatMeansTwoStages(Session session) {
        checkRefused(session, "base", """
                ARG BASE=build
                FROM node:18 AS build$0
                FROM ${BASE} AS one
                FROM node:20 AS build
                FROM ${BASE} AS two
                """, "BASE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM no$0de AS build\n", "FROM node AS build\nRUN build$0\n", "# FRO$0M node\n", "$0"})
    void refusesWhatIsNoStage(String block, Session session) {
        checkRefused(session, "base", block);
    }

    private static void checkRefused(Session session, String newName, String block, String... keyWords) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        JsonObject params = document.at(fixture.caret());
        params.addProperty("newName", newName);

        ResponseError refusal = document.ask("textDocument/rename", params).error();

        assertTrue(
                List.of(ResponseError.REQUEST_FAILED, ResponseError.INVALID_PARAMS, ResponseError.INVALID_REQUEST)
                        .contains(refusal.code()),
                refusal::toString);
        assertFalse(refusal.message().isBlank() || refusal.message().contains("\n"), refusal::toString);
        for (String keyWord : keyWords) {
            assertTrue(refusal.message().contains(keyWord), () -> "no " + keyWord + " in: " + refusal.message());
        }
        assertEquals(-1, refusal.message().indexOf('!'), refusal::toString);
    }
}
