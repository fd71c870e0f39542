package io.github.dockerfilestages.lsp.json;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/**
 * The members of a JSON object that must have the shape of a type of the protocol. All methods throw a {@link
 * JsonParseException} with a sentence about the first member that is missing or wrong.
 *
 * @param gson converts what has many members
 * @param object the object
 * @param type the name of the type, for the sentences
 */
record JsonMembers(Gson gson, JsonObject object, String type) {

    TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(
                required("textDocument", "TextDocumentIdentifier").string("uri"));
    }

    /** Where the cursor is. */
    Position position() {
        return required("position", "Position").asPosition();
    }

    Range range() {
        return required("range", "Range").asRange();
    }

    String string(String name) {
        return string(name, required(name));
    }

    Optional<String> optionalString(String name) {
        return optional(name).map(element -> string(name, element));
    }

    /** The number of an enumeration's value. */
    Optional<Integer> optionalNumber(String name) {
        return optional(name).map(element -> wholeNumber(name, element));
    }

    boolean isTrue(String name) {
        return optional(name)
                .filter(element -> element instanceof JsonPrimitive flag && flag.isBoolean())
                .filter(JsonElement::getAsBoolean)
                .isPresent();
    }

    Optional<JsonMembers> optional(String name, String memberType) {
        return optional(name).map(element -> members(element, memberType));
    }

    /** The positions of a list. */
    List<Position> positions(String name) {
        return list(
                name, required(name), element -> members(element, "Position").asPosition());
    }

    Optional<List<String>> optionalStrings(String name) {
        return optional(name).map(all -> list(name, all, element -> string(name, element)));
    }

    /** A list of objects of a type with many members; empty if it is missing. */
    <T> List<T> listOf(String name, Class<T> elements) {
        return optional(name)
                .map(all -> list(name, all, element -> gson.fromJson(element, elements)))
                .orElse(List.of());
    }

    /** The object itself. */
    Position asPosition() {
        return new Position(wholeNumber("line"), wholeNumber("character"));
    }

    /** The object itself. */
    Range asRange() {
        return new Range(
                required("start", "Position").asPosition(),
                required("end", "Position").asPosition());
    }

    private int wholeNumber(String name) {
        return wholeNumber(name, required(name));
    }

    private int wholeNumber(String name, JsonElement element) {
        boolean isNumber = element instanceof JsonPrimitive primitive && primitive.isNumber();
        double number = isNumber ? element.getAsDouble() : -1;
        if (number < 0 || number > Integer.MAX_VALUE || number != Math.rint(number)) {
            throw wrong(name, "is not a whole number from 0 to 2147483647");
        }
        return (int) number;
    }

    private String string(String name, JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
            throw wrong(name, "is not a string");
        }
        return primitive.getAsString();
    }

    private <T> List<T> list(String name, JsonElement element, Function<JsonElement, T> read) {
        if (!(element instanceof JsonArray array)) {
            throw wrong(name, "is not a list");
        }
        List<T> list = new ArrayList<>(array.size());
        for (JsonElement each : array) {
            if (each.isJsonNull()) {
                throw wrong(name, "has an element that is null");
            }
            list.add(read.apply(each));
        }
        return list;
    }

    private JsonMembers required(String name, String memberType) {
        return members(required(name), memberType);
    }

    private JsonElement required(String name) {
        return optional(name).orElseThrow(() -> new JsonParseException("'" + name + "' is missing in a " + type + "."));
    }

    private Optional<JsonElement> optional(String name) {
        return Optional.ofNullable(object.get(name)).filter(element -> !element.isJsonNull());
    }

    private JsonMembers members(JsonElement element, String memberType) {
        if (!(element instanceof JsonObject members)) {
            throw new JsonParseException("A " + memberType + " is not an object.");
        }
        return new JsonMembers(gson, members, memberType);
    }

    private JsonParseException wrong(String name, String what) {
        return new JsonParseException("'" + name + "' in a " + type + " " + what + ".");
    }
}
