package io.github.dockerfilestages.protocol.recorded;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;

/** The messages of a real editor in one session, in the order in which they arrived. */
public record Transcript(String name, List<JsonObject> messages) {
    private static final String SUFFIX = ".jsonl";

    /** All recordings; none if they are absent. */
    public static List<Transcript> all() {
        return SharedReference.files("clients/transcripts").stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .map(file -> parse(file.getFileName().toString().replace(SUFFIX, ""), SharedReference.read(file)))
                .toList();
    }

    /** Reads one line for each message: {@code {"from": "client", "msg": …}}; ignores other senders. */
    static Transcript parse(String name, String lines) {
        List<JsonObject> messages = lines.lines()
                .map(Json::parse)
                .filter(line -> Json.text(line, "from").equals("client"))
                .map(line -> Json.require(line, "msg").getAsJsonObject())
                .toList();
        return new Transcript(name, messages);
    }

    /** The parameters of the initialize request. */
    public JsonObject initializeParams() {
        return messages.stream()
                .filter(message -> isMethod(message, "initialize"))
                .findFirst()
                .map(message -> Json.require(message, "params").getAsJsonObject())
                .orElseThrow();
    }

    static boolean isMethod(JsonElement message, String method) {
        return Json.at(message, "method")
                .map(JsonElement::getAsString)
                .filter(method::equals)
                .isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
