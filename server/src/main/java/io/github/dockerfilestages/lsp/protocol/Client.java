package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Connection;
import io.github.dockerfilestages.text.ShownText;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.lsp4j.MessageType;

/** What the server says to the client of its own accord: the other half of the protocol surface. */
public final class Client {
    private final Connection connection;
    private final Executor worker;

    /**
     * Sends to the client at the other end of a connection.
     *
     * @param worker sends messages in their order
     */
    public Client(Connection connection, Executor worker) {
        this.connection = connection;
        this.worker = worker;
    }

    /** Returns when it is sent, so that who computes diagnostics goes no faster than the client reads them. */
    public void publishDiagnostics(JsonObject params) {
        connection.notify("textDocument/publishDiagnostics", params);
    }

    /** For the client's log. */
    public void log(MessageType type, String message) {
        later(() -> connection.notify("window/logMessage", message(type, message)));
    }

    /** For those who look at what is being said. */
    public void trace(JsonObject params) {
        later(() -> connection.notify("$/logTrace", params));
    }

    /** For the user's eyes. */
    public void show(MessageType type, String message) {
        later(() -> connection.notify("window/showMessage", message(type, message)));
    }

    /** Asks for the values of one section of the settings; the answer is an array of one. */
    public void askConfiguration(String section, Consumer<JsonElement> answer) {
        JsonObject params = listOfOne("items", object("section", section));
        later(() -> connection.request("workspace/configuration", params, answer));
    }

    /** Asks to be told from now on about something that it tells only those who ask. */
    public void register(String method, JsonObject options) {
        JsonObject registration = object("id", method);
        registration.addProperty("method", method);
        registration.add("registerOptions", options);
        JsonObject params = listOfOne("registrations", registration);
        later(() -> connection.request("client/registerCapability", params, done -> {}));
    }

    /** Asks whether it will show the progress of some work. */
    void createProgress(String token, Runnable agreed) {
        JsonObject params = object("token", token);
        later(() -> connection.request("window/workDoneProgress/create", params, done -> agreed.run()));
    }

    /** Tells how the work goes for which it shows the progress. */
    void progress(String token, JsonObject value) {
        JsonObject params = object("token", token);
        params.add("value", value);
        later(() -> connection.notify("$/progress", params));
    }

    /** Asks it to ask anew for something that it shows. */
    public void refresh(String feature) {
        later(() -> connection.request("workspace/" + feature + "/refresh", JsonNull.INSTANCE, done -> {}));
    }

    /** The reading thread never writes, lest it wait for a client that waits for it to read. */
    private void later(Runnable message) {
        worker.execute(message);
    }

    private static JsonObject message(MessageType type, String message) {
        var params = new JsonObject();
        params.addProperty("type", type.getValue());
        params.addProperty("message", ShownText.lines(message));
        return params;
    }

    private static JsonObject object(String name, String value) {
        var object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonObject listOfOne(String name, JsonElement item) {
        var list = new JsonArray(1);
        list.add(item);
        var object = new JsonObject();
        object.add(name, list);
        return object;
    }
}
