package io.github.dockerfilestages.lsp.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Peer;
import io.github.dockerfilestages.lsp.session.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A server and its client in one process, for tests. JSON is written with {@code '} instead of {@code "}. */
public final class ServerSession implements AutoCloseable {
    static final String DOCUMENT = "file:///project/Dockerfile";

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> left = new CompletableFuture<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Peer peer = Peer.of((in, out) -> new LanguageServer(
                    new Transport(in, out),
                    "1.2.3",
                    new PrintStream(errors, true, StandardCharsets.UTF_8),
                    LogLevel.INFO,
                    left::complete)
            .run());

    /** A session after {@code initialize}. */
    public static ServerSession started(String introduction) {
        var session = new ServerSession();
        session.request("initialize", introduction);
        session.notify("initialized", "{}");
        return session;
    }

    /** Sends a request and waits for the response, ignoring everything else. */
    JsonObject request(String method, String params) {
        return peer.receiveResponse(ask(method, params));
    }

    /** Sends a request without waiting for the response, and returns its id. */
    public String ask(String method, String params) {
        int id = lastId.incrementAndGet();
        peer.send(
                "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, json(params)));
        return String.valueOf(id);
    }

    public void notify(String method, String params) {
        peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s}".formatted(method, json(params)));
    }

    public void answer(JsonElement id, String result) {
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}".formatted(id, json(result)));
    }

    public void open(int version, String text) {
        notify(
                "textDocument/didOpen",
                "{'textDocument':{'uri':'%s','languageId':'dockerfile','version':%d,'text':'%s'}}"
                        .formatted(DOCUMENT, version, text));
    }

    void change(int version, String changes) {
        notify(
                "textDocument/didChange",
                "{'textDocument':{'uri':'%s','version':%d},'contentChanges':%s}".formatted(DOCUMENT, version, changes));
    }

    void closeDocument() {
        notify("textDocument/didClose", "{'textDocument':{'uri':'%s'}}".formatted(DOCUMENT));
    }

    /** Waits for the next notification of a method, ignoring everything else, and returns its parameters. */
    public JsonObject receiveNotification(String method) {
        return peer.receiveNotification(method);
    }

    /** Waits for the next message. */
    public JsonObject receive() {
        return peer.receive();
    }

    /** Closes the client's stream, and waits for the server's exit code. */
    int end() {
        return peer.end();
    }

    int exitCode() {
        return peer.exitCode();
    }

    /** The exit code of a server that ends although its client's stream is open. */
    CompletableFuture<Integer> left() {
        return left;
    }

    public String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    /** Checks that an initialize request succeeds. */
    void assertInitializes() {
        assertMembers("result", request("initialize", "{}"));
    }

    public void assertStillThere() {
        assertMembers("error", request("still/there", "{}"));
    }

    private static void assertMembers(String member, JsonObject answer) {
        assertTrue(answer.has(member), answer::toString);
    }

    @Override
    public void close() {
        peer.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
