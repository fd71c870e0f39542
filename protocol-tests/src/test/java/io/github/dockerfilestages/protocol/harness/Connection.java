package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.metamodel.Conformance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * JSON-RPC with the server over a pair of streams. One thread reads: a response completes a future, a request of the
 * server is answered at once, and notifications, as well as responses without a request, wait in an {@link Inbox}.
 */
public final class Connection {
    private final InputStream in;
    private final OutputStream out;
    private final ClientSide client = new ClientSide();
    private final Conversation conversation = new Conversation();
    private final Conformance conformance = Conformance.ofEveryMessage();
    private final Inbox notifications = new Inbox();
    private final Inbox serverRequests = new Inbox();
    private final Inbox strayResponses = new Inbox();
    private final Map<String, PendingRequest> pending = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private volatile Optional<String> ended = Optional.empty();

    private record PendingRequest(String method, CompletableFuture<Response> response) {}

    private Connection(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Starts to read at once. */
    public static Connection over(InputStream in, OutputStream out) {
        Connection connection = new Connection(in, out);
        Thread reader = new Thread(connection::readAll, "reader of the server's messages");
        reader.setDaemon(true);
        reader.start();
        return connection;
    }

    public CompletableFuture<Response> send(String method, JsonElement params) {
        return send(Json.of(lastId.incrementAndGet()), method, params);
    }

    /** The same with a given ID. */
    public CompletableFuture<Response> send(JsonElement id, String method, JsonElement params) {
        CompletableFuture<Response> response = expect(id, method);
        writeMessage(withParams(Json.object("jsonrpc", "2.0", "id", id, "method", method), params));
        return response;
    }

    /** The answer to a request that the caller writes as bytes. */
    public CompletableFuture<Response> expect(JsonElement id, String method) {
        CompletableFuture<Response> response = new CompletableFuture<>();
        pending.put(Json.write(id), new PendingRequest(method, response));
        ended.ifPresent(this::failPending);
        return response;
    }

    public Response ask(String method, JsonElement params) {
        return await(send(method, params), method);
    }

    /** The result of a request; fails when the server returns an error. */
    public JsonElement request(String method, JsonElement params) {
        return ask(method, params).result();
    }

    public Response await(CompletableFuture<Response> response, String method) {
        try {
            return Patience.await(response, () -> "the answer to " + method);
        } catch (AssertionError e) {
            e.addSuppressed(new AssertionError(conversation.toString()));
            throw e;
        }
    }

    public void notify(String method, JsonElement params) {
        writeMessage(withParams(Json.object("jsonrpc", "2.0", "method", method), params));
    }

    /** A message without parameters has no such member. */
    private static JsonObject withParams(JsonObject message, JsonElement params) {
        if (!params.isJsonNull()) {
            message.add("params", params);
        }
        return message;
    }

    /** Sends a message unchanged. */
    public void writeMessage(JsonObject message) {
        conversation.sent(message);
        writeBytes(Frames.frame(Json.write(message)));
    }

    /** Sends bytes unchanged; if the server has exited, this only fails where an answer is missing. */
    public void writeBytes(byte[] bytes) {
        synchronized (out) {
            try {
                out.write(bytes);
                out.flush();
            } catch (IOException e) {
                conversation.note("writing failed: " + e.getMessage());
            }
        }
    }

    /** Closes the server's input. */
    public void closeOutput() {
        try {
            out.close();
        } catch (IOException e) {
            conversation.note("closing the server's input failed: " + e.getMessage());
        }
    }

    public ClientSide client() {
        return client;
    }

    public Inbox notifications() {
        return notifications;
    }

    /** The requests of the server; they have been answered. */
    public Inbox serverRequests() {
        return serverRequests;
    }

    /** Responses whose ID is null or belongs to no request. */
    public Inbox strayResponses() {
        return strayResponses;
    }

    public Conversation conversation() {
        return conversation;
    }

    public Conformance conformance() {
        return conformance;
    }

    private void readAll() {
        try {
            for (Optional<String> body = Frames.read(in); body.isPresent(); body = Frames.read(in)) {
                receive(Json.parse(body.get()).getAsJsonObject());
            }
            end("the server closed its output");
        } catch (IOException | UncheckedIOException | JsonParseException | IllegalStateException e) {
            end("the server's output cannot be read: " + e.getMessage());
        }
    }

    private void receive(JsonObject message) {
        conversation.received(message);
        if (!message.has("method")) {
            receiveResponse(message);
        } else if (message.has("id")) {
            conformance.checkRequest(message);
            serverRequests.add(message);
            answer(message);
        } else {
            conformance.checkNotification(message);
            notifications.add(message);
        }
    }

    private void receiveResponse(JsonObject message) {
        PendingRequest request = message.has("id") ? pending.remove(Json.write(message.get("id"))) : null;
        if (request == null) {
            conformance.checkStrayResponse(message);
            strayResponses.add(message);
        } else {
            conformance.checkResponse(request.method(), message);
            request.response().complete(new Response(request.method(), message));
        }
    }

    private void answer(JsonObject request) {
        JsonObject response = Json.object("jsonrpc", "2.0", "id", request.get("id"));
        client.answer(request)
                .ifPresentOrElse(
                        result -> response.add("result", result),
                        () -> response.add(
                                "error",
                                Json.object(
                                        "code",
                                        ResponseError.METHOD_NOT_FOUND,
                                        "message",
                                        "this client knows no such")));
        writeMessage(response);
    }

    private void end(String reason) {
        ended = Optional.of(reason);
        conversation.note(reason);
        failPending(reason);
        notifications.close(reason);
        serverRequests.close(reason);
        strayResponses.close(reason);
    }

    /** Fails all pending requests; those that have been answered keep their answers. */
    private void failPending(String reason) {
        pending.values().forEach(request -> request.response().completeExceptionally(new IOException(reason)));
    }
}
