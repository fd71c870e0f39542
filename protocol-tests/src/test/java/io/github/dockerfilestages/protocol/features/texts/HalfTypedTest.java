package io.github.dockerfilestages.protocol.features.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CompletionItem;
import io.github.dockerfilestages.protocol.features.answers.Links;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every feature in the middle of a line that the user is typing, and in the rest of the file at that time. */
@ExtendWith(SharedSession.class)
class HalfTypedTest {
    static final List<String> LINES = List.of(
            "COPY --from=",
            "COPY --from=build",
            "COPY --from=\"bu",
            "COPY --",
            "COPY",
            "FROM",
            "FROM ",
            "FROM --platform=",
            "FROM alpine AS",
            "FROM alpine AS ",
            "FROM ${",
            "RUN --mount=type=bind,from=",
            "RUN --mount=",
            "RUN --mount=\"type=bind,from=bu",
            "RUN <<",
            "ONBUILD",
            "ONBUILD COPY --from=",
            "ARG BASE=",
            "COPY --from=bu\\");

    /** Lines at whose end completion offers stages. */
    static final List<String> COMPLETABLE = List.of(
            "COPY --from=", "COPY --from=b", "FROM ", "FROM b", "RUN --mount=type=bind,from=", "ONBUILD COPY --from=");

    private static final List<String> PLACE_METHODS = List.of(
            "textDocument/definition",
            "textDocument/declaration",
            "textDocument/documentHighlight",
            "textDocument/hover",
            "textDocument/completion");

    private static final List<String> DOCUMENT_METHODS =
            List.of("textDocument/documentSymbol", "textDocument/foldingRange");

    private static final String ABOVE = "FROM alpine AS test\n";

    private static final String REST = """
            FROM node:20 AS build
                            ^^^^^ target
            FROM alpine AS test
            HERE

            FROM scratch
            COPY --from=build /a /b
                        ^^^^^ origin
            """;

    @ParameterizedTest
    @FieldSource("LINES")
    void nothingFailsWhileALineIsTyped(String line, Session session) {
        Document document = session.open(Fixture.of(REST.replace("HERE", line)).text());
        int caret = document.text().indexOf(ABOVE) + ABOVE.length() + line.length();

        PLACE_METHODS.forEach(method -> document.request(method, caret));
        DOCUMENT_METHODS.forEach(document::request);
        JsonObject references = document.at(caret);
        Json.put(references, "context.includeDeclaration", true);
        document.ask("textDocument/references", references).result();
        assertNoFault(document.ask("textDocument/prepareRename", document.at(caret)));
        JsonObject rename = document.at(caret);
        rename.addProperty("newName", "base");
        assertNoFault(document.ask("textDocument/rename", rename));
    }

    private static void assertNoFault(Response response) {
        boolean internalError = response.isError() && response.error().code() == ResponseError.INTERNAL_ERROR;
        assertFalse(internalError, response::toString);
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void theRestOfTheFileStaysAlive(String line, Session session) {
        Links.check(session, "textDocument/definition", REST.replace("HERE", line));
    }

    @ParameterizedTest
    @FieldSource("COMPLETABLE")
    void theStageIsOffered(String line, Session session) {
        Document document = session.open("FROM node:20 AS build\nFROM scratch\n");

        document.edit(Edit.typeAfter("FROM scratch\n", line));

        JsonElement result =
                document.request("textDocument/completion", document.text().length());
        List<CompletionItem> items = CompletionItem.all(document, result).stream()
                .filter(item -> item.label().equals("build"))
                .toList();
        assertEquals(1, items.size(), result::toString);
        assertEquals(
                "FROM node:20 AS build\nFROM scratch\n" + line.replaceFirst("b$", "") + "build",
                items.get(0).appliedTo(document.text()));
    }
}
