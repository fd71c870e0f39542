package io.github.dockerfilestages.web.conformance;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.web.Arguments.Settings;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the recorded arguments of a call, by reflection and so independently of the code for JavaScript. */
final class ArgumentReader {
    private ArgumentReader() {}

    static Object read(Type type, JsonElement json) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class) {
                return StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                        .map(element -> read(argument, element))
                        .toList();
            }
            return json == null || json.isJsonNull() ? Optional.empty() : Optional.of(read(argument, json));
        }
        if (type == String.class) {
            return json.getAsString();
        }
        if (type == int.class || type == Integer.class) {
            return json.getAsInt();
        }
        return type == Settings.class ? new Settings(json.toString()) : record((Class<?>) type, json);
    }

    private static Object record(Class<?> type, JsonElement json) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(component ->
                        read(component.getGenericType(), json.getAsJsonObject().get(component.getName())))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
