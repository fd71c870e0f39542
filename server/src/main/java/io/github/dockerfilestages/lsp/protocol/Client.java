package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Connection;
import io.github.dockerfilestages.text.ShownText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowDocumentParams;

/** The messages that the server sends without being asked: the other half of the protocol. */
public final class Client {
    private final Connection connection;
    private final Executor worker;

    /**
     * Sends to the client of a connection.
     *
     * @param worker sends messages in their order
     */
    public Client(Connection connection, Executor worker) {
        this.connection = connection;
        this.worker = worker;
    }

    /** Returns when the message is sent, so that diagnostics are computed no faster than the client reads them. */
    public void publishDiagnostics(JsonObject params) {
        connection.notify("textDocument/publishDiagnostics", params);
    }

    /** Sends a message to the client's log. */
    public void log(MessageType type, String message) {
        later(() -> connection.notify("window/logMessage", message(type, message)));
    }

    /** Sends a trace of the messages. */
    public void trace(JsonObject params) {
        later(() -> connection.notify("$/logTrace", params));
    }

    /** Shows a message to the user. */
    public void show(MessageType type, String message) {
        later(() -> connection.notify("window/showMessage", message(type, message)));
    }

    /**
     * Shows a message with buttons.
     *
     * @param chosen gets the title of the button that the user presses, if any
     */
    public void ask(MessageType type, String message, List<String> buttons, Consumer<String> chosen) {
        JsonObject params = message(type, message);
        var actions = new JsonArray(buttons.size());
        buttons.forEach(title -> actions.add(object("title", title)));
        params.add("actions", actions);
        later(() -> connection.request(
                "window/showMessageRequest",
                params,
                answer -> new JsonTree(answer).at("title").string().ifPresent(chosen)));
    }

    /** Opens a document for the user, with a range of it selected. */
    public void showDocument(Location location) {
        var params = new ShowDocumentParams(location.getUri());
        params.setTakeFocus(true);
        params.setSelection(location.getRange());
        later(() -> connection.request("window/showDocument", params, done -> {}));
    }

    /**
     * Lets a client list locations, with a notification of our own.
     *
     * @param method the notification, as the client named it
     * @param origin where the user asked
     */
    public void showLocations(String method, Location origin, List<Location> locations) {
        Map<String, Object> params =
                Map.of("uri", origin.getUri(), "position", origin.getRange().getStart(), "locations", locations);
        later(() -> connection.notify(method, params));
    }

    /** Requests one section of the settings; the answer is an array with one element. */
    public void askConfiguration(String section, Consumer<JsonElement> answer) {
        JsonObject params = listOfOne("items", object("section", section));
        later(() -> connection.request("workspace/configuration", params, answer));
    }

    /**
     * Registers for notifications that a client sends only on request.
     *
     * @param options computed by the worker, so that a document which is opened meanwhile need not wait for them
     */
    public void register(String method, Supplier<JsonObject> options) {
        later(() -> {
            JsonObject registration = object("id", method);
            registration.addProperty("method", method);
            registration.add("registerOptions", options.get());
            JsonObject params = listOfOne("registrations", registration);
            connection.request("client/registerCapability", params, done -> {});
        });
    }

    /** Asks whether the client will show the progress of some work. */
    void createProgress(String token, Runnable agreed) {
        JsonObject params = object("token", token);
        later(() -> connection.request("window/workDoneProgress/create", params, done -> agreed.run()));
    }

    /** Reports the progress of work that the client shows. */
    void progress(String token, JsonObject value) {
        JsonObject params = object("token", token);
        params.add("value", value);
        later(() -> connection.notify("$/progress", params));
    }

    /** Asks the client to request something again that it shows. */
    public void refresh(String feature) {
        later(() -> connection.request("workspace/" + feature + "/refresh", JsonNull.INSTANCE, done -> {}));
    }

    /** The reading thread never writes: it would block while the client waits for it to read. */
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
