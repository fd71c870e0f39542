package io.github.dockerfilestages.web.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.web.Arguments.SessionOptions;
import io.github.dockerfilestages.web.Engine;
import io.github.dockerfilestages.web.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the calls that {@code ask.mjs} has recorded, and compares the answers. Prints the first differences and how many
 * there are of each method; ends with 1 if there is any.
 */
public final class Replay {
    private static final int MOST_SHOWN = 40;
    private static final int LONGEST_SHOWN = 2_000;

    private final Map<String, Integer> different = new TreeMap<>();
    private final Map<String, Method> methods = new TreeMap<>();
    private Session session = Engine.createSession(Optional.empty());
    private String name = "";
    private int calls;
    private long lines;

    private Replay() {
        Stream.of(Engine.class, Session.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .forEach(method ->
                        methods.put(key(method.getDeclaringClass().getSimpleName(), method.getName()), method));
    }

    /** Takes the file with the calls. */
    public static void main(String[] arguments) throws IOException {
        var replay = new Replay();
        try (BufferedReader recorded = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (String line = recorded.readLine(); line != null; line = recorded.readLine()) {
                replay.read(JsonParser.parseString(line).getAsJsonArray());
            }
        }
        int found =
                replay.different.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(found + " of " + replay.calls + " answers differ, with " + replay.lines + " values in them"
                + (found == 0 ? "." : ": " + replay.different));
        System.exit(found == 0 ? 0 : 1);
    }

    private void read(JsonArray line) {
        switch (line.get(0).getAsString()) {
            case "case" -> name = line.get(1).getAsString();
            case "session" ->
                session = Engine.createSession(
                        Optional.of((SessionOptions) ArgumentReader.read(SessionOptions.class, line.get(1))));
            default ->
                compare(
                        line.get(0).getAsString(),
                        line.get(1).getAsString(),
                        line.get(2).getAsJsonArray(),
                        line.get(3));
        }
    }

    private void compare(String owner, String method, JsonArray arguments, JsonElement expected) {
        calls++;
        JsonElement answer = call(methods.get(key(owner, method)), arguments);
        lines += AnswerElements.count(answer);
        if (!answer.equals(expected)) {
            int before = different.values().stream().mapToInt(Integer::intValue).sum();
            different.merge(method, 1, Integer::sum);
            if (before < MOST_SHOWN) {
                String difference = AnswerElements.difference(answer, expected);
                System.out.println(name + ": " + method + cut(arguments.toString()) + "\n    " + cut(difference));
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private JsonElement call(Method method, JsonArray arguments) {
        Type[] types = method.getGenericParameterTypes();
        Object[] values = new Object[types.length];
        for (int at = 0; at < types.length; at++) {
            values[at] = ArgumentReader.read(types[at], at < arguments.size() ? arguments.get(at) : JsonNull.INSTANCE);
        }
        try {
            return AnswerElements.of(method.invoke(session, values));
        } catch (InvocationTargetException failure) {
            var failed = new com.google.gson.JsonObject();
            failed.addProperty("failed", String.valueOf(failure.getCause()));
            return failed;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(String owner, String method) {
        return owner + "." + method;
    }
}
