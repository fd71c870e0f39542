package io.github.dockerfilestages.web.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as JSON, by reflection and so independently of the code for JavaScript. */
final class AnswerElements {
    private AnswerElements() {}

    /** Absent components of our interface's records are left out, those of reports are null. */
    static JsonElement of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof List<?> list) {
            var array = new JsonArray();
            list.forEach(element -> array.add(of(element)));
            return array;
        }
        if (value instanceof Record record) {
            return object(record);
        }
        if (value instanceof Enum<?> constant) {
            return new JsonPrimitive(constant.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number.intValue());
        }
        return value instanceof Boolean flag ? new JsonPrimitive(flag) : new JsonPrimitive(value.toString());
    }

    private static JsonObject object(Record record) {
        boolean leavesOut = record.getClass().getPackageName().endsWith(".web");
        var object = new JsonObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                if (!(leavesOut && value instanceof Optional<?> optional && optional.isEmpty())) {
                    object.add(component.getName(), of(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return object;
    }

    /** How many strings, numbers and flags there are in an answer. */
    static long count(JsonElement element) {
        if (element instanceof JsonArray array) {
            return array.asList().stream().mapToLong(AnswerElements::count).sum();
        }
        return element instanceof JsonObject object
                ? object.asMap().values().stream()
                        .mapToLong(AnswerElements::count)
                        .sum()
                : 1;
    }

    /** The first place where two answers differ. */
    static String difference(JsonElement java, JsonElement script) {
        if (java instanceof JsonArray one && script instanceof JsonArray other && one.size() == other.size()) {
            for (int at = 0; at < one.size(); at++) {
                if (!one.get(at).equals(other.get(at))) {
                    return "[" + at + "]" + difference(one.get(at), other.get(at));
                }
            }
        }
        if (java instanceof JsonObject one && script instanceof JsonObject other) {
            for (String name : one.keySet()) {
                if (!one.get(name).equals(other.get(name))) {
                    return "." + name
                            + (other.has(name)
                                    ? difference(one.get(name), other.get(name))
                                    : " is missing in JavaScript");
                }
            }
        }
        return "\n    Java:       " + java + "\n    JavaScript: " + script;
    }
}
