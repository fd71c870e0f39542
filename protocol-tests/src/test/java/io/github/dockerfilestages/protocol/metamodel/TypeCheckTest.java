package io.github.dockerfilestages.protocol.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of type accepts its values and nothing else. */
class TypeCheckTest {
    private static final MetaModel MODEL = MetaModel.parse("""
            {"structures": [
               {"name": "Named", "properties": [
                  {"name": "name", "type": {"kind": "base", "name": "string"}}]},
               {"name": "Sized", "properties": [
                  {"name": "size", "optional": true, "type": {"kind": "base", "name": "uinteger"}}]},
               {"name": "Item",
                "extends": [{"kind": "reference", "name": "Named"}],
                "mixins": [{"kind": "reference", "name": "Sized"}],
                "properties": [
                  {"name": "color", "optional": true, "type": {"kind": "reference", "name": "Color"}},
                  {"name": "data", "optional": true, "type": {"kind": "reference", "name": "LSPAny"}}]}],
             "enumerations": [
               {"name": "Color", "type": {"kind": "base", "name": "string"},
                "values": [{"name": "Red", "value": "red"}]},
               {"name": "Level", "type": {"kind": "base", "name": "uinteger"},
                "values": [{"name": "One", "value": 1}]},
               {"name": "Open", "type": {"kind": "base", "name": "string"}, "supportsCustomValues": true,
                "values": [{"name": "One", "value": "one"}]}],
             "typeAliases": [
               {"name": "Things", "type": {"kind": "array", "element": {"kind": "reference", "name": "Item"}}}]}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "base:string   | '\"a\"'",
                "base:boolean  | true",
                "base:integer  | -5",
                "base:uinteger | 5",
                "base:decimal  | 1.5",
                "base:null     | null",
                "base:URI      | '\"file:///a%20b\"'",
                "Color         | '\"red\"'",
                "Level         | 1",
                "Open          | '\"whatever\"'",
                "LSPAny        | '{\"any\": [null]}'",
                "Item          | '{\"name\": \"a\", \"size\": 1, \"color\": \"red\", \"data\": null}'",
                "Things        | '[{\"name\": \"a\"}, {\"name\": \"b\"}]'",
                "Things        | []",
            })
    void takesWhatFits(String type, String json) {
        assertEquals(List.of(), check(type(type), json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "base:string   | 1            | it should be a value of type string",
                "base:boolean  | '\"true\"'   | it should be a value of type boolean",
                "base:integer  | 1.5          | it should be a value of type integer",
                "base:integer  | 2147483648   | it should be a value of type integer",
                "base:uinteger | -1           | it should be a value of type uinteger",
                "base:null     | 0            | it should be a value of type null",
                "base:URI      | '\"a b\"'    | it should be a value of type URI",
                "base:URI      | '\"a\"'      | it should be a value of type URI",
                "Color         | '\"blue\"'   | it should be one of Color",
                "Level         | 2            | it should be one of Level",
                "Open          | 1            | it should be a value of type string",
                "Item          | '{}'         | it.name is missing",
                "Item          | '{\"name\": null}'               | it.name should be a value of type string",
                "Item          | '{\"name\": \"a\", \"size\": null}' | it.size should be a value of type uinteger",
                "Item          | '{\"name\": \"a\", \"nam\": 1}'     | it.nam is unknown to the protocol",
                "Item          | '[]'         | it should be an object",
                "Things        | '{}'         | it should be an array",
                "Things        | '[{}]'       | it[0].name is missing",
            })
    void findsWhatDoesNot(String type, String json, String violation) {
        List<String> violations = check(type(type), json);

        assertEquals(1, violations.size(), violations::toString);
        assertTrue(violations.get(0).startsWith(violation), violations::toString);
    }

    @Test
    void wantsOneOfAUnionAndNamesTheNearest() {
        String union = """
                {"kind": "or", "items": [{"kind": "base", "name": "null"}, {"kind": "reference", "name": "Item"},
                                         {"kind": "stringLiteral", "value": "none"}]}""";

        assertEquals(List.of(), check(union, "null"));
        assertEquals(List.of(), check(union, "{\"name\": \"a\"}"));
        assertEquals(List.of(), check(union, "\"none\""));
        assertEquals(1, check(union, "\"nothing\"").size());
        assertEquals(1, check(union, "{\"name\": 1}").size());
    }

    @Test
    void wantsAllOfAnIntersection() {
        String both = """
                {"kind": "and", "items": [{"kind": "reference", "name": "Named"},
                                          {"kind": "reference", "name": "Sized"}]}""";

        assertEquals(List.of(), check(both, "{\"name\": \"a\", \"size\": 1}"));
        assertEquals(List.of("it.name is missing"), check(both, "{\"size\": 1}"));
    }

    @Test
    void readsMapsTuplesAndLiterals() {
        String map = """
                {"kind": "map", "key": {"kind": "base", "name": "URI"}, "value": {"kind": "base", "name": "string"}}""";
        String tuple = """
                {"kind": "tuple", "items": [{"kind": "base", "name": "string"}, {"kind": "base", "name": "integer"}]}""";
        String literal = """
                {"kind": "literal", "value": {"properties": [{"name": "a", "type": {"kind": "base", "name": "null"}}]}}""";

        assertEquals(List.of(), check(map, "{\"file:///a\": \"x\"}"));
        assertEquals(2, check(map, "{\"a b\": 1}").size());
        assertEquals(List.of(), check(tuple, "[\"x\", 1]"));
        assertEquals(1, check(tuple, "[\"x\"]").size());
        assertEquals(1, check(tuple, "[\"x\", \"y\"]").size());
        assertEquals(List.of(), check(literal, "{\"a\": null}"));
        assertEquals(2, check(literal, "{\"b\": null}").size());
    }

    @Test
    void refusesAModelThatItDoesNotUnderstand() {
        assertThrows(IllegalArgumentException.class, () -> check("{\"kind\": \"new\"}", "1"));
        assertThrows(IllegalArgumentException.class, () -> check(type("base:bigint"), "1"));
        assertThrows(IllegalArgumentException.class, () -> check(type("NoSuch"), "1"));
    }

    private static String type(String name) {
        JsonObject type = name.startsWith("base:")
                ? Json.object("kind", "base", "name", name.substring("base:".length()))
                : Json.object("kind", "reference", "name", name);
        return Json.write(type);
    }

    private static List<String> check(String type, String json) {
        return new TypeCheck(MODEL)
                .check("it", Json.parse(json), Json.parse(type).getAsJsonObject());
    }
}
