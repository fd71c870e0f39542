package io.github.dockerfilestages.protocol.features.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CompletionItem;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code textDocument/completion} for a client without any capability: the oldest form, with all information. */
class CompletionFallbackTest {
    @Test
    void givesPlainItems() {
        try (Session session = Client.plain().start()) {
            Fixture fixture = Fixture.of("FROM node AS build\nFROM scratch\nCOPY --from=b$0 /a /b\n");
            Document document = session.open(fixture.text());

            JsonElement result = document.request("textDocument/completion", fixture.caret());

            List<CompletionItem> items = CompletionItem.all(document, result);
            assertEquals(
                    List.of("build"), items.stream().map(CompletionItem::label).toList());
            assertEquals(
                    "FROM node AS build\nFROM scratch\nCOPY --from=build /a /b\n",
                    items.get(0).appliedTo(fixture.text()));
            assertTrue(Json.at(result, "itemDefaults").isEmpty(), result::toString);
            assertPlain(items.get(0).raw());
        }
    }

    @Test
    void resolvesPlainTextForAClientWithoutMarkdown() {
        try (Session session = Client.plain().start()) {
            Fixture fixture = Fixture.of("FROM node AS build\nFROM scratch\nCOPY --from=$0 /a /b\n");
            Document document = session.open(fixture.text());
            JsonElement result = document.request("textDocument/completion", fixture.caret());

            JsonObject item = CompletionItem.all(document, result).get(0).raw();
            JsonElement documentation = Json.require(session.request("completionItem/resolve", item), "documentation");

            assertEquals(
                    "plaintext",
                    Json.at(documentation, "kind").map(JsonElement::getAsString).orElse("plaintext"));
            String card =
                    documentation.isJsonPrimitive() ? documentation.getAsString() : Json.text(documentation, "value");
            assertTrue(card.contains("FROM node AS build"), card);
            assertFalse(card.contains("```"), card);
        }
    }

    private static void assertPlain(JsonObject item) {
        assertTrue(Json.at(item, "textEdit.range").isPresent(), () -> "a text edit with one range: " + item);
        for (String member : List.of("labelDetails", "insertTextMode", "tags", "textEditText", "commitCharacters")) {
            assertFalse(item.has(member), () -> member + " was not announced: " + item);
        }
        assertEquals(
                1, Json.at(item, "insertTextFormat").map(JsonElement::getAsInt).orElse(1), item::toString);
    }
}
