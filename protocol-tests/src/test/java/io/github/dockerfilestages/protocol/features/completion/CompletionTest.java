package io.github.dockerfilestages.protocol.features.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CompletionItem;
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

/** {@code textDocument/completion}: the stages that are allowed at the cursor, and nothing where none is. */
@ExtendWith(SharedSession.class)
class CompletionTest {
    private static final String METHOD = "textDocument/completion";

    /** Choosing an item replaces the range marked as {@code value}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                COPY --from=$0
                            | value""",
                """
                COPY --from=$0 /a /b
                            | value""",
                """
                COPY --from=b$0uilder /a /b
                            ^^^^^^^ value""",
                """
                COPY --from="b$0" /a /b
                             ^ value""",
                """
                COPY --chown=1:1 --from=b$0
                                        ^ value""",
                """
                COPY \\
                  --from=b$0 \\
                         ^ value
                  /a /b""",
                """
                RUN --mount=from=$0
                                 | value""",
                """
                RUN --mount=type=bind,from=b$0,target=/x ls
                                           ^ value""",
                """
                ONBUILD COPY --from=b$0
                                    ^ value""",
                """
                ONBUILD RUN --mount=from=b$0,target=/x ls
                                         ^ value""",
                """
                FROM $0
                     | value""",
                """
                FROM b$0ild AS last
                     ^^^^ value""",
            })
    void offersTheStagesAboveTheNearestFirst(String line, Session session) {
        Fixture fixture = Fixture.of("FROM node AS base\nFROM node AS build\n%sFROM node\n"
                .formatted(line.startsWith("FROM") ? line + "\n# " : "FROM scratch AS here\n" + line + "\n"));
        Document document = session.open(fixture.text());

        List<CompletionItem> offered = offered(document, fixture);

        assertEquals(
                List.of("build", "base"),
                offered.stream().map(CompletionItem::label).toList());
        for (CompletionItem item : offered) {
            assertEquals(fixture.span("value"), item.replaced());
            assertEquals(item.label(), item.newText());
            assertTrue(fixture.span("value").contains(item.inserted()), item::toString);
            assertTrue(item.detail().matches("stage \\d+ · node"), item::detail);
        }
    }

    @Test
    void offersAnUnnamedStageByItsIndexToACopyOnly(Session session) {
        assertEquals(List.of("build", "0"), labels(session, """
                FROM node
                FROM node AS build
                FROM scratch
                COPY --from=$0 /a /b
                """));
        assertEquals(List.of("build"), labels(session, """
                FROM node
                FROM node AS build
                FROM scratch
                RUN --mount=from=$0,target=/x ls
                """));
        assertEquals(List.of("build"), labels(session, """
                FROM node
                FROM node AS build
                FROM $0
                """));
    }

    @Test
    void offersNoStageThatWouldCloseACycle(Session session) {
        assertEquals(List.of("other"), labels(session, """
                FROM node AS first
                COPY --from=second /a /b
                FROM node AS other
                FROM node AS second
                COPY --from=$0 /a /b
                """));
    }

    @Test
    void offersADuplicateNameOnceAsItResolvesThere(Session session) {
        assertEquals(List.of("build", "test"), labels(session, """
                FROM node:18 AS build
                FROM alpine AS test
                FROM node:20 AS build
                FROM scratch
                COPY --from=$0 /a /b
                """));
    }

    @Test
    void offersLaterStagesToATriggerAsLongAsTheChildComesAfterThem(Session session) {
        assertEquals(
                List.of("early", "parent", "source"),
                labels(session, """
                FROM node AS early
                FROM node AS parent
                ONBUILD COPY --from=$0 /a /b
                FROM node AS source
                FROM parent AS child
                FROM node AS tooLate
                """).stream()
                        .filter(label -> !label.equals("child"))
                        .sorted()
                        .toList());
    }

    @Test
    void offersNamesThatAreMissingAfterAs(Session session) {
        assertEquals(List.of("builder"), labels(session, """
                FROM node AS $0
                FROM scratch
                COPY --from=builder /a /b
                """));
    }

    @Test
    void offersTheFlagAndTheKey(Session session) {
        Fixture flag = Fixture.of("FROM node AS build\nFROM scratch\nCOPY --$0 /a /b\n");
        Fixture key = Fixture.of("FROM node AS build\nFROM scratch\nRUN --mount=type=bind,$0 ls\n");

        assertApplied("FROM node AS build\nFROM scratch\nCOPY --from= /a /b\n", session, flag);
        assertApplied("FROM node AS build\nFROM scratch\nRUN --mount=type=bind,from= ls\n", session, key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# COPY --from=$0",
                "RUN echo --from=$0",
                "RUN <<EOF\nCOPY --from=$0\nEOF",
                "COPY <<EOF /x\nFROM $0\nEOF",
                "RUN cp $0",
                "ENV FROM=$0",
                "COPY /a --from=$0 /b",
                "COPY [\"--from=$0\", \"/b\"]",
                "LABEL a=\"COPY --from=$0\"",
            })
    void offersNothingElsewhere(String line, Session session) {
        assertEquals(List.of(), labels(session, "FROM node AS build\nFROM scratch\n" + line + "\n"));
    }

    @Test
    void opensNothingAtASpaceUnlessItFollowsFromOrAs(Session session) {
        assertEquals(List.of(), labelsAtSpace(session, "FROM node AS build\nRUN $0\n"));
        assertEquals(List.of(), labelsAtSpace(session, "FROM node AS build\nFROM scratch\nCOPY --from=build $0\n"));
        assertEquals(List.of("build"), labelsAtSpace(session, "FROM node AS build\nFROM $0\n"));
    }

    @Test
    void resolvesTheDocumentationOfTheStageLater(Session session) {
        Fixture fixture = Fixture.of("""
                # build compiles everything
                FROM node:20 AS build
                FROM scratch
                COPY --from=$0 /a /b
                """);
        Document document = session.open(fixture.text());
        CompletionItem item = offered(document, fixture).get(0);
        assertFalse(item.raw().has("documentation"), () -> "the card is for resolve: " + item);

        JsonElement resolved = session.request("completionItem/resolve", item.raw());

        assertEquals("build", Json.text(resolved, "label"));
        assertEquals("markdown", Json.text(resolved, "documentation.kind"));
        String card = Json.text(resolved, "documentation.value");
        assertTrue(card.contains("FROM node:20 AS build") && card.contains("compiles everything"), () -> card);
    }

    private static List<String> labels(Session session, String block) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        return offered(document, fixture).stream().map(CompletionItem::label).toList();
    }

    private static List<String> labelsAtSpace(Session session, String block) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        JsonObject params = document.at(fixture.caret());
        params.add("context", Json.object("triggerKind", 2, "triggerCharacter", " "));
        return CompletionItem.all(document, session.request(METHOD, params)).stream()
                .map(CompletionItem::label)
                .toList();
    }

    private static void assertApplied(String expected, Session session, Fixture fixture) {
        List<String> applied = applied(session, fixture);
        assertTrue(applied.contains(expected), applied::toString);
    }

    private static List<String> applied(Session session, Fixture fixture) {
        Document document = session.open(fixture.text());
        return offered(document, fixture).stream()
                .map(item -> item.appliedTo(fixture.text()))
                .toList();
    }

    /** The items that a client shows after it has filtered them by the text before the cursor. */
    private static List<CompletionItem> offered(Document document, Fixture fixture) {
        return CompletionItem.all(document, document.request(METHOD, fixture.caret())).stream()
                .filter(item ->
                        item.beginsWith(fixture.text().substring(item.replaced().start(), fixture.caret())))
                .toList();
    }
}
