package io.github.dockerfilestages.cli.output;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes values as JSON: records and maps as objects, lists as arrays, absent values as null, enums in lowercase.
 *
 * <p>The keys of an object are the components of its record, in order, so that the records document the format. Only
 * Gson's writer is used: its mapping of types would take more time to start than all our output.
 */
public final class Json {
    /** Cached, since finding the accessors takes longer than calling them. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    // The record itself need not be public.
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    };

    private final JsonWriter writer;

    private Json(JsonWriter writer) {
        this.writer = writer;
    }

    /** On one line. */
    public static String line(Object value) {
        return write(value, FormattingStyle.COMPACT);
    }

    /** On several lines, for people. */
    public static String indented(Object value) {
        return write(value, FormattingStyle.PRETTY);
    }

    private static String write(Object value, FormattingStyle style) {
        var text = new StringWriter();
        try (var writer = new JsonWriter(text)) {
            writer.setFormattingStyle(style);
            new Json(writer).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    private void write(Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            writeOptional(optional);
        } else if (value instanceof List<?> list) {
            writer.beginArray();
            for (Object element : list) {
                write(element);
            }
            writer.endArray();
        } else if (value instanceof Map<?, ?> map) {
            writer.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                writer.name(entry.getKey().toString());
                write(entry.getValue());
            }
            writer.endObject();
        } else if (value instanceof Record components) {
            writeRecord(components);
        } else {
            writeScalar(value);
        }
    }

    private void writeOptional(Optional<?> optional) throws IOException {
        if (optional.isPresent()) {
            write(optional.get());
        } else {
            writer.nullValue();
        }
    }

    private void writeRecord(Record value) throws IOException {
        writer.beginObject();
        for (Method accessor : ACCESSORS.get(value.getClass())) {
            writer.name(accessor.getName());
            write(read(value, accessor));
        }
        writer.endObject();
    }

    private static Object read(Record value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be called", e);
        }
    }

    private void writeScalar(Object value) throws IOException {
        if (value instanceof Number number) {
            writer.value(number);
        } else if (value instanceof Boolean flag) {
            writer.value(flag);
        } else if (value instanceof Enum<?> constant) {
            writer.value(constant.name().toLowerCase(Locale.ROOT));
        } else {
            writer.value(value.toString());
        }
    }
}
