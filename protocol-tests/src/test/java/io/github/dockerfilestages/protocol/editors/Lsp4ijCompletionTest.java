package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The list of completion items as LSP4IJ builds it ({@code LSPCompletionContributor.addCompletionItems}), and the text
 * of the file after one of them is chosen ({@code LSPCompletionProposal.handleInsert}).
 */
class Lsp4ijCompletionTest {
    private static final String STAGES = """
            FROM golang AS build
            FROM golang AS Base
            FROM golang AS check
            FROM scratch
            """;

    private static final String COMPOSE = "services: {web: {build: {context: ., target: check}}}\n";

    @TempDir
    private Path folder;

    private int caret;

    /** {@code AbstractCompletionItemComparator}: by sort text, then by label; the nearest stage is the first. */
    @Test
    void theOrderIsThatOfTheServer() {
        try (IntelliJ ide = start(STAGES + "COPY --from=$0 /a /b\n")) {
            assertEquals(List.of("check", "Base", "build"), labels(ide, "Dockerfile"));
        }
    }

    /** {@code CompletionPrefix.getPrefixFor}: the text between the start of the edit and the cursor, ignoring case. */
    @Test
    void whatIsTypedIsThePrefix() {
        try (IntelliJ ide = start(STAGES + "COPY --from=b$0 /a /b\n")) {
            assertEquals(List.of("Base", "build"), labels(ide, "Dockerfile"));
        }
        try (IntelliJ ide = start(STAGES + "RUN --mount=type=bind,from=bu$0,target=/x make\n")) {
            assertEquals(List.of("build"), labels(ide, "Dockerfile"));
        }
    }

    /** The rest of a name after the cursor is replaced: given both ranges, LSP4IJ would only insert. */
    @Test
    void aNameAroundTheCaretIsReplaced() {
        try (IntelliJ ide = start(STAGES + "COPY --from=b$0ild /a /b\n")) {
            take(ide, "Dockerfile", "build");
            assertEquals(STAGES + "COPY --from=build /a /b\n", ide.text("Dockerfile"));
        }
    }

    @Test
    void aStageIsProposedAsABaseToo() {
        try (IntelliJ ide = start(STAGES + "FROM ch$0\n")) {
            take(ide, "Dockerfile", "check");
            assertEquals(STAGES + "FROM check\n", ide.text("Dockerfile"));
        }
    }

    @Test
    void aTargetOfABuildFileIsCompleted() {
        try (IntelliJ ide = start(STAGES + "$0")) {
            ide.open("compose.yaml");
            caret = COMPOSE.indexOf("check") + 2;
            assertEquals(List.of("check"), labels(ide, "compose.yaml"));
            caret = COMPOSE.indexOf("check");
            take(ide, "compose.yaml", "build");
            assertEquals(COMPOSE.replace("check", "build"), ide.text("compose.yaml"));
        }
    }

    /**
     * {@code LSPCompletionProposal.getResolvedCompletionItem}: the pop-up next to the list, and the item that is
     * inserted.
     */
    @Test
    void anItemIsResolvedToItselfWithDocumentation() {
        try (IntelliJ ide = start(STAGES + "COPY --from=bu$0 /a /b\n")) {
            JsonObject item = shown(ide, "Dockerfile").get(0);
            JsonObject resolved = resolved(ide, item);

            assertEquals("markdown", Json.text(resolved, "documentation.kind"));
            String card = Json.text(resolved, "documentation.value");
            assertTrue(card.contains("FROM golang AS build"), card);
            resolved.remove("documentation");
            item.remove("documentation");
            assertEquals(item, resolved);
        }
    }

    /** Where no stage may be named, the answer is empty, so that LSP4IJ does not hide the items of other plug-ins. */
    @Test
    void nothingIsProposedElsewhere() {
        try (IntelliJ ide = start(STAGES + "RUN ma$0\n")) {
            assertEquals(List.of(), labels(ide, "Dockerfile"));
        }
    }

    private List<String> labels(IntelliJ ide, String file) {
        return shown(ide, file).stream().map(item -> Json.text(item, "label")).toList();
    }

    /** The items that match the typed text, in the order in which they are shown. */
    private List<JsonObject> shown(IntelliJ ide, String file) {
        ide.arrive();
        JsonObject params = ide.at(file, caret);
        Json.put(params, "context.triggerKind", 1);
        JsonElement answer = ide.session().request("textDocument/completion", params);
        return (answer.isJsonObject() ? Json.objects(answer, "items") : Json.objects(answer))
                .stream()
                        .map(item -> withDefaults(item, answer))
                        .filter(item -> Json.text(item, "label")
                                .toLowerCase(Locale.ROOT)
                                .startsWith(prefix(ide, file, item).toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparing(
                                        (JsonObject item) -> Json.text(item, "sortText"), String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(item -> Json.text(item, "label"), String.CASE_INSENSITIVE_ORDER))
                        .toList();
    }

    /** {@code updateWithItemDefaults}: a default range applies only to items that have a text of their own for it. */
    private static JsonObject withDefaults(JsonObject item, JsonElement answer) {
        Json.at(answer, "itemDefaults.editRange")
                .filter(range -> item.has("textEditText"))
                .ifPresent(range ->
                        item.add("textEdit", Json.object("range", range, "newText", Json.text(item, "textEditText"))));
        return item;
    }

    /** The prefix of an item without an edit, or with one outside of the cursor, is another: the word at the cursor. */
    private String prefix(IntelliJ ide, String file, JsonObject item) {
        String text = ide.text(file);
        Span edited = new SourceText(text)
                .span(Json.require(item, "textEdit.range"), ide.session().encoding());
        assertTrue(edited.start() <= caret && caret <= edited.end(), item::toString);
        String prefix = text.substring(edited.start(), caret);
        String filter =
                Json.at(item, "filterText").map(JsonElement::getAsString).orElse("");
        if (filter.isEmpty() || Json.text(item, "label").startsWith(filter)) {
            return prefix;
        }
        int same = 0;
        while (same < Math.min(prefix.length(), filter.length()) && prefix.charAt(same) == filter.charAt(same)) {
            same++;
        }
        return prefix.substring(same);
    }

    /** Chooses an item of the list: applies the edit of the resolved item. */
    private void take(IntelliJ ide, String file, String label) {
        JsonObject item = shown(ide, file).stream()
                .filter(shown -> Json.text(shown, "label").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + labels(ide, file)));
        JsonElement edit = Json.require(resolved(ide, item), "textEdit");
        ide.type(file, ide.edited(ide.text(file), Json.array(edit)));
    }

    private static JsonObject resolved(IntelliJ ide, JsonObject item) {
        return ide.session().request("completionItem/resolve", item).getAsJsonObject();
    }

    private IntelliJ start(String marked) {
        Fixture dockerfile = Fixture.of(marked);
        caret = dockerfile.caret();
        IntelliJ ide = IntelliJ.start(
                folder,
                IntelliJ.client(),
                Map.of("Dockerfile", dockerfile.text(), "compose.yaml", COMPOSE),
                new Random(1));
        ide.open("Dockerfile");
        return ide;
    }
}
