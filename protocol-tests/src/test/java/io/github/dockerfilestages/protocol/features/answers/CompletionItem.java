package io.github.dockerfilestages.protocol.features.answers;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A completion item as a client interprets it: with the defaults of its list, and with the one of its two ranges that
 * replaces the whole name.
 *
 * @param replaced the range that is replaced when the item is chosen
 * @param inserted the range that is replaced when the client inserts instead
 */
public record CompletionItem(String label, String newText, Span replaced, Span inserted, JsonObject raw) {

    private static final int SNIPPET = 2;

    /** The items in the order of the list that a user sees. */
    public static List<CompletionItem> all(Document document, JsonElement result) {
        JsonElement defaults = result.isJsonObject()
                ? Json.at(result, "itemDefaults.editRange").orElse(JsonNull.INSTANCE)
                : JsonNull.INSTANCE;
        List<JsonObject> items = result.isJsonObject() ? Json.objects(result, "items") : Json.objects(result);
        return items.stream()
                .sorted(Comparator.comparing(item -> member(item, "sortText", "label")))
                .map(item -> read(document, item, defaults))
                .toList();
    }

    private static CompletionItem read(Document document, JsonObject item, JsonElement defaultRange) {
        String label = Json.text(item, "label");
        JsonElement edit = Json.at(item, "textEdit").orElse(JsonNull.INSTANCE);
        String newText = edit.isJsonNull() ? member(item, "textEditText", "label") : Json.text(edit, "newText");
        JsonElement ranges = edit.isJsonNull() ? defaultRange : edit;
        return new CompletionItem(
                label,
                withoutTabStops(item, newText),
                span(document, ranges, "replace"),
                span(document, ranges, "insert"),
                item);
    }

    /** The text of a snippet without its tab stops. */
    private static String withoutTabStops(JsonObject item, String newText) {
        boolean snippet = item.has("insertTextFormat") && Json.number(item, "insertTextFormat") == SNIPPET;
        return snippet ? newText.replaceAll("\\$\\d|\\$\\{\\d+}", "") : newText;
    }

    /** A range by its name, or the only one that there is. */
    private static Span span(Document document, JsonElement ranges, String name) {
        return document.span(
                Json.at(ranges, name).or(() -> Json.at(ranges, "range")).orElse(ranges));
    }

    private static String member(JsonObject item, String name, String otherwise) {
        return Json.text(item, item.has(name) ? name : otherwise);
    }

    /** Whether a client that filters by the typed text shows it. */
    public boolean beginsWith(String typed) {
        return member(raw, "filterText", "label").toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }

    public String detail() {
        return Json.at(raw, "detail").map(JsonElement::getAsString).orElse("");
    }

    /** The text after the item is chosen. */
    public String appliedTo(String text) {
        return text.substring(0, replaced.start()) + newText + text.substring(replaced.end());
    }
}
