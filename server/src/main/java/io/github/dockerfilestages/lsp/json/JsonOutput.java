package io.github.dockerfilestages.lsp.json;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of one object; those without a value are left out.
 *
 * @param gson writes values of any type
 * @param out where the object has begun
 */
record JsonOutput(Gson gson, JsonWriter out) {

    JsonOutput string(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.name(name).value(value);
        }
        return this;
    }

    /** A member that is written as null if it has no value. */
    JsonOutput numberOrNull(String name, @Nullable Integer value) throws IOException {
        out.name(name).jsonValue(String.valueOf(value));
        return this;
    }

    JsonOutput number(String name, @Nullable Integer value) throws IOException {
        if (value != null) {
            out.name(name).value(value);
        }
        return this;
    }

    /** The value of an enumeration, which is written as its number. */
    <E> JsonOutput constant(String name, @Nullable E value, Function<E, Integer> number) throws IOException {
        return value == null ? this : number(name, number.apply(value));
    }

    JsonOutput flag(String name, @Nullable Boolean value) throws IOException {
        if (value != null) {
            out.name(name).value(value);
        }
        return this;
    }

    JsonOutput position(String name, Position value) throws IOException {
        out.name(name).jsonValue(json(value));
        return this;
    }

    /** Ranges are the largest part of most answers, so that each is written at once. */
    JsonOutput range(String name, @Nullable Range value) throws IOException {
        if (value != null) {
            out.name(name).jsonValue("{\"start\":" + json(value.getStart()) + ",\"end\":" + json(value.getEnd()) + "}");
        }
        return this;
    }

    /** A list, a map with strings as keys, one of two, or a value of any type that Gson can write. */
    JsonOutput value(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.name(name);
            write(value);
        }
        return this;
    }

    private void write(Object value) throws IOException {
        if (value instanceof List<?> list) {
            out.beginArray();
            for (Object element : list) {
                write(element);
            }
            out.endArray();
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.name((String) entry.getKey());
                write(entry.getValue());
            }
            out.endObject();
        } else if (value instanceof Either<?, ?> either) {
            write(either.get());
        } else {
            gson.toJson(value, value.getClass(), out);
        }
    }

    private static String json(Position position) {
        return "{\"line\":" + position.getLine() + ",\"character\":" + position.getCharacter() + "}";
    }
}
