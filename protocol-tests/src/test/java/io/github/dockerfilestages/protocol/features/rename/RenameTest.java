package io.github.dockerfilestages.protocol.features.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/rename}: the whole text afterwards. Refused renames are in {@link RenameRefusalTest}. */
@ExtendWith(SharedSession.class)
class RenameTest {
    @ParameterizedTest
    @ValueSource(strings = {"AS $0build", "FROM bu$0ild AS", "--from=build$0 /a", "from=b$0uild,", "--from=BUIL$0D /a"})
    void editsEveryFormFromAnyOfThem(String caret, Session session) {
        String before = """
                FROM node:20 AS build
                FROM build AS test
                COPY --from=build /a /build
                COPY --from=BUILD /a /b
                RUN --mount=type=bind,from=build,target=/x ls build
                ONBUILD COPY --from=build /c /d
                FROM scratch
                COPY --from=test /e /f
                """;
        String withCaret = before.replaceFirst(caret.replace("$0", ""), caret.replace("$", "\\$"));

        assertEquals("""
                FROM node:20 AS base
                FROM base AS test
                COPY --from=base /a /build
                COPY --from=base /a /b
                RUN --mount=type=bind,from=base,target=/x ls build
                ONBUILD COPY --from=base /c /d
                FROM scratch
                COPY --from=test /e /f
                """, renamed(session, withCaret, "base"));
    }

    @Test
    void writesWhatStoodAsItStood(Session session) {
        assertEquals("""
                FROM node:20 AS base
                FROM "base" AS test
                COPY --from='base' /a /b
                COPY --from=base /a /b
                COPY --from=0 /a /b
                RUN --mount="type=bind,from=base,target=/x" ls
                """, renamed(session, """
                FROM node:20 AS build$0
                FROM "build" AS test
                COPY --from='build' /a /b
                COPY --from=bu\\
                ild /a /b
                COPY --from=0 /a /b
                RUN --mount="type=bind,from=build,target=/x" ls
                """, "base"));
    }

    @Test
    void writesABaseInLowerCaseForANameWithCapitals(Session session) {
        assertEquals("""
                FROM node:20 AS Base
                FROM base AS test
                COPY --from=Base /a /b
                """, renamed(session, """
                FROM node:20 AS build$0
                FROM build AS test
                COPY --from=build /a /b
                """, "Base"));
    }

    @Test
    void editsTheDefaultOfAnArgument(Session session) {
        assertEquals("""
                ARG BASE=base
                FROM node:20 AS base
                FROM ${BASE} AS test
                """, renamed(session, """
                ARG BASE=build
                FROM node:20 AS build$0
                FROM ${BASE} AS test
                """, "base"));
    }

    @Test
    void editsADefaultInPlace(Session session) {
        assertEquals("""
                ARG BASE
                FROM node:20 AS base
                FROM ${BASE:-base}
                """, renamed(session, """
                ARG BASE
                FROM node:20 AS build$0
                FROM ${BASE:-build}
                """, "base"));
    }

    @Test
    void takesTheDescriptionAlong(Session session) {
        assertEquals("""
                # base installs all that is needed to build
                FROM node:20 AS base
                """, renamed(session, """
                # build installs all that is needed to build
                FROM node:20 AS build$0
                """, "base"));
    }

    @Test
    void editsOnlyWhatMeansThisDuplicate(Session session) {
        assertEquals("""
                FROM node:18 AS old
                FROM old AS test
                COPY --from=build /a /b
                FROM node:20 AS build
                FROM build
                """, renamed(session, """
                FROM node:18 AS build$0
                FROM build AS test
                COPY --from=build /a /b
                FROM node:20 AS build
                FROM build
                """, "old"));
    }

    @Test
    void leavesABaseInTheWrongCaseToItsQuickFix(Session session) {
        assertEquals("""
                FROM node:20 AS base
                FROM Build
                """, renamed(session, """
                FROM node:20 AS build$0
                FROM Build
                """, "base"));
    }

    @Test
    void mendsAnInvalidName(Session session) {
        assertEquals("""
                FROM node:20 AS build
                FROM alpine
                COPY --from=build /a /b
                """, renamed(session, """
                FROM node:20 AS 1build$0
                FROM alpine
                COPY --from=1build /a /b
                """, "build"));
    }

    @Test
    void keepsLineEndsAndAByteOrderMark(Session session) {
        Fixture before = Fixture.of("FROM node AS build\nFROM bu$0ild\nCOPY --from=build /a /b\n")
                .withCarriageReturns()
                .withByteOrderMark();
        Document document = session.open(before.text());

        assertEquals(
                "\uFEFFFROM node AS base\r\nFROM base\r\nCOPY --from=base /a /b\r\n",
                WorkspaceEdits.apply(document, rename(document, before.caret(), "base")));
    }

    @Test
    void namesTheVersionThatItWasComputedFor(Session session) {
        Document document = session.open("FROM node AS build\nFROM build\n");
        document.edit(Edit.typeAfter("FROM build", " AS test"));

        JsonElement edit = rename(document, document.text().lastIndexOf("build"), "base");

        assertEquals("FROM node AS base\nFROM base AS test\n", WorkspaceEdits.apply(document, edit));
        assertTrue(Json.at(edit, "documentChanges").isPresent(), () -> "document changes were announced: " + edit);
    }

    /** The client then sees that its text has changed since, and does not apply the edit. */
    @Test
    void namesTheVersionThatItWasAskedAboutWhenTheTextChangesMeanwhile(Session session) {
        Document document = session.open("FROM node AS build\nFROM build\n");
        JsonObject params = document.at(document.text().lastIndexOf("build"));
        params.addProperty("newName", "base");

        var answer = session.connection().send("textDocument/rename", params);
        document.edit(Edit.typeAfter("FROM node AS build", "er"));

        JsonElement edit = session.connection().await(answer, "rename").result();
        JsonObject change = Json.objects(edit, "documentChanges").get(0);
        assertEquals(1, Json.number(change, "textDocument.version"));
        assertEquals(2, Json.objects(change, "edits").size());
    }

    @Test
    void givesPlainChangesToAClientWithoutDocumentChanges() {
        try (Session session = Client.plain().start()) {
            Document document = session.open("FROM node AS build\nFROM build\n");

            JsonElement edit = rename(document, document.text().lastIndexOf("build"), "base");

            assertEquals("FROM node AS base\nFROM base\n", WorkspaceEdits.apply(document, edit));
            assertTrue(Json.at(edit, "changes").isPresent(), () -> "no document changes were announced: " + edit);
        }
    }

    private static String renamed(Session session, String block, String newName) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        return WorkspaceEdits.apply(document, rename(document, fixture.caret(), newName));
    }

    private static JsonElement rename(Document document, int offset, String newName) {
        var params = document.at(offset);
        params.addProperty("newName", newName);
        return document.ask("textDocument/rename", params).result();
    }
}
