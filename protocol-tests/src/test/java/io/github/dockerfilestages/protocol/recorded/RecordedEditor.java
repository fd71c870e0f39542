package io.github.dockerfilestages.protocol.recorded;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.List;

/** The initialize request of a real editor. */
public record RecordedEditor(String name, JsonObject initializeParams) {
    private static final String SUFFIX = ".initialize.json";

    /** All recordings; none if they are absent. */
    public static List<RecordedEditor> all() {
        return SharedReference.files("clients/initialize").stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .map(RecordedEditor::read)
                .toList();
    }

    private static RecordedEditor read(Path file) {
        String name = file.getFileName().toString().replace(SUFFIX, "");
        return new RecordedEditor(
                name,
                Json.require(Json.parse(SharedReference.read(file)), "params").getAsJsonObject());
    }

    @Override
    public String toString() {
        return name;
    }
}
