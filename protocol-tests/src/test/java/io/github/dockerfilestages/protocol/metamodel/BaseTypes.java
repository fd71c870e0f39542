package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The types that the meta model builds on. */
final class BaseTypes {
    private static final BigDecimal MAX_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MIN_INTEGER = BigDecimal.valueOf(Integer.MIN_VALUE);

    private BaseTypes() {}

    static List<String> check(String path, JsonElement tree, String name) {
        boolean fits = switch (name) {
            case "string", "RegExp" -> isString(tree);
            case "URI", "DocumentUri" -> isUri(tree);
            case "boolean" -> tree instanceof JsonPrimitive primitive && primitive.isBoolean();
            case "integer" -> isWhole(tree, MIN_INTEGER);
            case "uinteger" -> isWhole(tree, BigDecimal.ZERO);
            case "decimal" -> isNumber(tree);
            case "null" -> tree.isJsonNull();
            default -> throw new IllegalArgumentException("the meta model has a base type that is new here: " + name);
        };
        return fits ? List.of() : TypeCheck.differs(path, tree, "a value of type " + name);
    }

    private static boolean isString(JsonElement tree) {
        return tree instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static boolean isNumber(JsonElement tree) {
        return tree instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private static boolean isWhole(JsonElement tree, BigDecimal least) {
        if (!isNumber(tree)) {
            return false;
        }
        BigDecimal number = tree.getAsBigDecimal();
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(least) >= 0
                && number.compareTo(MAX_INTEGER) <= 0;
    }

    private static boolean isUri(JsonElement tree) {
        if (!isString(tree)) {
            return false;
        }
        try {
            return new URI(tree.getAsString()).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
