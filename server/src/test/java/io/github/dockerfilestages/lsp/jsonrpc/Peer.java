package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The other side of a connection, for tests: sends valid and invalid messages, and waits for answers. */
public final class Peer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Pipe toServer;
    private final BlockingQueue<byte[]> written = new LinkedBlockingQueue<>();
    private final Map<String, JsonObject> responses = new HashMap<>();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    private Peer(Pipe toServer) {
        this.toServer = toServer;
    }

    /** A server that runs until its client leaves, and then returns an exit code. */
    public interface Server {
        int serve(InputStream in, OutputStream out) throws IOException;
    }

    /** Starts a server in a separate thread. */
    public static Peer of(Server server) {
        try {
            var peer = new Peer(Pipe.open());
            var thread = new Thread(() -> peer.run(server), "server");
            thread.setDaemon(true);
            thread.start();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a message in a frame. */
    public Peer send(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return sendRaw("Content-Length: " + body.length + "\r\n\r\n" + json);
    }

    /** Sends text without a frame. */
    public Peer sendRaw(String text) {
        return sendRaw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes without a frame. */
    public Peer sendRaw(byte[] bytes) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                toServer.sink().write(rest);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next message, which must have been written at once. */
    public JsonObject receive() {
        try {
            byte[] frame = written.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(frame, "no message came");
            return parse(new String(frame, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the response to a request. Keeps other responses for later calls, and ignores everything else. */
    public JsonObject receiveResponse(String id) {
        while (!responses.containsKey(id)) {
            JsonObject message = receive();
            if (!message.has("method")) {
                responses.put(message.get("id").toString(), message);
            }
        }
        return Objects.requireNonNull(responses.remove(id));
    }

    /** Waits for the next notification of a method, ignoring everything else, and returns its parameters. */
    public JsonObject receiveNotification(String method) {
        JsonObject message = receive();
        while (!message.has("method") || !message.get("method").getAsString().equals(method)) {
            message = receive();
        }
        return message.getAsJsonObject("params");
    }

    /** Waits for the end of the server. */
    public int exitCode() {
        return exitCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Closes the stream to the server, and waits for its end. */
    public int end() {
        close();
        return exitCode();
    }

    @Override
    public void close() {
        try {
            toServer.sink().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Server server) {
        try {
            exitCode.complete(server.serve(Channels.newInputStream(toServer.source()), new Written()));
        } catch (Throwable e) {
            exitCode.completeExceptionally(e);
        }
    }

    private static JsonObject parse(String frame) {
        String separator = "\r\n\r\n";
        int end = frame.indexOf(separator);
        byte[] body = frame.substring(end + separator.length()).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("Content-Length: " + body.length, frame.substring(0, end));
        return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** Keeps each write as a separate element. */
    private final class Written extends OutputStream {
        @Override
        public void write(int b) {
            written.add(new byte[] {(byte) b});
        }

        @Override
        public void write(byte[] bytes) {
            written.add(bytes.clone());
        }
    }
}
