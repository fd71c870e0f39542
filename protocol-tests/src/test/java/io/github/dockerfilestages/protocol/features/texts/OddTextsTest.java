package io.github.dockerfilestages.protocol.features.texts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every feature in texts that are hardly Dockerfiles, and in one with ten thousand stages. */
@ExtendWith(SharedSession.class)
class OddTextsTest {
    private static final String TEN_THOUSAND_STAGES = "FROM golang AS s0\n"
            + IntStream.range(1, 10_000)
                    .mapToObj(index -> "FROM s" + (index - 1) + " AS s" + index + "\nCOPY --from=s0 /a /b\n")
                    .collect(Collectors.joining());

    private static final List<String> OF_A_PLACE = List.of(
            "textDocument/definition",
            "textDocument/declaration",
            "textDocument/typeDefinition",
            "textDocument/implementation",
            "textDocument/documentHighlight",
            "textDocument/prepareRename",
            "textDocument/linkedEditingRange",
            "textDocument/completion",
            "textDocument/hover",
            "textDocument/prepareCallHierarchy",
            "textDocument/prepareTypeHierarchy");

    private static final List<String> OF_A_DOCUMENT = List.of(
            "textDocument/documentSymbol",
            "textDocument/foldingRange",
            "textDocument/codeLens",
            "textDocument/semanticTokens/full",
            "dockerfileStages/graph");

    /** For each method, the requests that follow from its answer. */
    private static final Map<String, List<String>> OF_HIERARCHIES = Map.of(
            "textDocument/prepareCallHierarchy", List.of("callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"),
            "textDocument/prepareTypeHierarchy", List.of("typeHierarchy/supertypes", "typeHierarchy/subtypes"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\uFEFF",
                "# a comment\n# another",
                "# escape=`",
                "FROM",
                "FROM ",
                "AS build",
                "COPY --from=build /x /y",
                "ONBUILD",
                "\\",
                "\\\n\\\n",
                "<<EOF",
                "\u0000\uD800\r\n\r",
            })
    void everyRequestIsAnswered(String text, Session session) {
        Document document = session.open(text);
        for (int caret = 0; caret <= text.length(); caret++) {
            askEverything(document, caret);
        }
    }

    @Test
    void everyRequestIsAnsweredInAFileOfTenThousandStages(Session session) {
        Document document = session.open(TEN_THOUSAND_STAGES);

        askEverything(document, TEN_THOUSAND_STAGES.lastIndexOf("s0"));
        JsonElement references = document.request("textDocument/documentHighlight", TEN_THOUSAND_STAGES.indexOf("s0"));
        assertTrue(
                Json.list(references).size() > 10_000,
                () -> "only " + Json.list(references).size());
    }

    private static void askEverything(Document document, int caret) {
        OF_A_PLACE.forEach(method -> ask(document, method, document.at(caret)));
        OF_A_DOCUMENT.forEach(method -> ask(document, method, Json.object("textDocument", document.identifier())));
        OF_HIERARCHIES.forEach((prepare, requests) -> Json.objects(ask(document, prepare, document.at(caret)))
                .forEach(item -> requests.forEach(request -> ask(document, request, Json.object("item", item)))));
        askWithMore(document, caret);
    }

    private static void askWithMore(Document document, int caret) {
        JsonObject references = document.at(caret);
        Json.put(references, "context.includeDeclaration", true);
        ask(document, "textDocument/references", references);
        JsonObject rename = document.at(caret);
        rename.addProperty("newName", "other");
        ask(document, "textDocument/rename", rename);
        JsonObject selection = Json.object(
                "textDocument", document.identifier(),
                "positions", Json.array(Json.require(document.at(caret), "position")));
        ask(document, "textDocument/selectionRange", selection);
        JsonObject range = Json.object(
                "textDocument", document.identifier(),
                "range", document.range(new Span(0, document.text().length())));
        ask(document, "textDocument/inlayHint", range);
        ask(document, "textDocument/semanticTokens/range", range);
        JsonObject actions = Json.object(
                "textDocument", document.identifier(),
                "range", document.range(new Span(caret, caret)),
                "context", Json.object("diagnostics", Json.array()));
        ask(document, "textDocument/codeAction", actions);
        Json.objects(ask(document, "textDocument/codeLens", Json.object("textDocument", document.identifier())))
                .stream()
                .limit(1)
                .forEach(lens -> ask(document, "codeLens/resolve", lens));
        ask(document, "workspace/symbol", Json.object("query", "s"));
    }

    /** The answer; an empty array if it is null or an error, which are valid answers too. */
    private static JsonElement ask(Document document, String method, JsonElement params) {
        Response response = document.ask(method, params);
        boolean isFault = response.isError() && response.error().code() == ResponseError.INTERNAL_ERROR;
        assertFalse(isFault, response::toString);
        return response.isError() || response.result().isJsonNull() ? Json.array() : response.result();
    }
}
