package io.github.dockerfilestages.web.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Values of JavaScript. What is not of the expected type is a {@code TypeError} there. */
final class JavaScript {
    private JavaScript() {}

    /** Of {@code undefined} or {@code null} every member is undefined. */
    @JSBody(
            params = {"object", "name"},
            script = "if (object === undefined || object === null) { throw new TypeError('An object with ' + name"
                    + " + ' is missing.'); } return object[name];")
    static native JSObject member(JSObject object, String name);

    @JSBody(
            params = "value",
            script = "if (typeof value !== 'string') { throw new TypeError('A string is expected.'); } return value;")
    static native String string(JSObject value);

    @JSBody(
            params = "value",
            script = "if (typeof value !== 'number') { throw new TypeError('A number is expected.'); }"
                    + " return Math.max(-1, Math.min(value, 2147483647)) | 0;")
    static native int integer(JSObject value);

    @JSBody(params = "value", script = "return !!value;")
    static native boolean flag(JSObject value);

    @JSBody(params = "value", script = "return JSON.stringify(value);")
    static native String json(JSObject value);

    @JSBody(params = "text", script = "return JSON.parse(text);")
    static native JSObject parsed(String text);

    @JSBody(script = "return undefined;")
    static native JSObject nothing();

    @JSBody(params = "value", script = "return value === undefined || value === null;")
    private static native boolean isNothing(JSObject value);

    @JSBody(
            params = "value",
            script =
                    "if (!Array.isArray(value)) { throw new TypeError('An array is expected.'); } return value.length;")
    private static native int length(JSObject value);

    @JSBody(
            params = {"array", "index"},
            script = "return array[index];")
    private static native JSObject element(JSObject array, int index);

    static <T> Optional<T> optional(JSObject value, Function<JSObject, T> read) {
        return isNothing(value) ? Optional.empty() : Optional.of(read.apply(value));
    }

    static <T> List<T> list(JSObject array, Function<JSObject, T> read) {
        int length = length(array);
        var list = new ArrayList<T>(length);
        for (int index = 0; index < length; index++) {
            list.add(read.apply(element(array, index)));
        }
        return List.copyOf(list);
    }
}
