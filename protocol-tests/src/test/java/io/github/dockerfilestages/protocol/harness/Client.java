package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The capabilities of an editor: the parameters of its initialize request. Immutable. */
public final class Client {
    private final JsonObject initialize;

    private Client(JsonObject initialize) {
        this.initialize = initialize;
    }

    /** An editor that supports everything in the protocol, and receives diagnostics as notifications. */
    public static Client modern() {
        try (InputStream in = Client.class.getResourceAsStream("modern-client.json")) {
            String capabilities = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Client(greeting(Json.parse(capabilities)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An editor without any capability. */
    public static Client plain() {
        return new Client(greeting(new JsonObject()));
    }

    /** A recorded editor. */
    public static Client recorded(JsonObject initializeParams) {
        return new Client(initializeParams.deepCopy());
    }

    private static JsonObject greeting(JsonElement capabilities) {
        return Json.object("processId", null, "rootUri", null, "capabilities", capabilities);
    }

    /** The same with a capability, given by its path in the capabilities. */
    public Client announcing(String capability, Object value) {
        return with("capabilities." + capability, value);
    }

    /** The same without a capability. */
    public Client without(String capability) {
        JsonObject copy = initialize.deepCopy();
        int dot = capability.lastIndexOf('.');
        String parent = dot < 0 ? "capabilities" : "capabilities." + capability.substring(0, dot);
        Json.at(copy, parent).ifPresent(tree -> tree.getAsJsonObject().remove(capability.substring(dot + 1)));
        return new Client(copy);
    }

    public Client preferring(PositionEncoding... encodings) {
        List<String> names =
                Arrays.stream(encodings).map(PositionEncoding::wireName).toList();
        return announcing("general.positionEncodings", names);
    }

    public Client withOptions(JsonElement initializationOptions) {
        return with("initializationOptions", initializationOptions);
    }

    public Client ofProcess(long processId) {
        return with("processId", processId);
    }

    public Client inFolder(Path folder) {
        String uri = folder.toUri().toString();
        return with("rootUri", uri)
                .with("workspaceFolders", Json.array(Json.object("uri", uri, "name", String.valueOf(folder))));
    }

    private Client with(String path, Object value) {
        JsonObject copy = initialize.deepCopy();
        Json.put(copy, path, value);
        return new Client(copy);
    }

    /** Whether a capability is announced as true. */
    public boolean can(String capability) {
        return Json.at(initialize, "capabilities." + capability)
                .map(JsonElement::getAsBoolean)
                .orElse(false);
    }

    /** A capability as announced; JSON null when it was not. */
    public JsonElement capability(String path) {
        return Json.at(initialize, "capabilities." + path).orElse(JsonNull.INSTANCE);
    }

    public JsonObject initializeParams() {
        return initialize.deepCopy();
    }

    /** Starts a server and initializes it. */
    public Session start() {
        return Session.start(this);
    }
}
