package io.github.dockerfilestages.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** A client for a server in a separate process, as simple as benchmarks allow: it answers all requests with null. */
final class Editor implements AutoCloseable {
    private final Process server;
    private final OutputStream out;
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> notifications = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<JsonObject>> expected = new ConcurrentHashMap<>();
    private int lastId;

    private Editor(Process server) {
        this.server = server;
        this.out = server.getOutputStream();
        var reader = new Thread(this::read, "reader");
        reader.setDaemon(true);
        reader.start();
    }

    static Editor start(List<String> command) throws IOException {
        return new Editor(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void notify(String method, JsonElement params) {
        var message = new JsonObject();
        message.addProperty("method", method);
        message.add("params", params);
        send(message);
    }

    /** Sends a request and waits for the answer. */
    void ask(String method, JsonElement params) {
        int id = ++lastId;
        var message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", params);
        send(message);
        take(answers);
    }

    /** Waits for a notification that contains a text; those before it are lost. */
    void await(String part) {
        while (!take(notifications).toString().contains(part)) {
            // Another notification.
        }
    }

    /** Whether a notification that contains a text has arrived; those before it are lost. */
    boolean hasCome(String part) {
        for (JsonObject next = notifications.poll(); next != null; next = notifications.poll()) {
            if (next.toString().contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Completes with a notification that contains a text, which no other method loses. */
    CompletableFuture<JsonObject> coming(String part) {
        var coming = new CompletableFuture<JsonObject>();
        expected.put(part, coming);
        return coming;
    }

    /** The processor time of the server so far, to about ten milliseconds. */
    Duration cpu() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The processor time so far of the server's threads, without those that have ended, to the nanosecond; on Linux only. */
    Duration threadsCpu() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + server.pid() + "/task"))) {
            return Duration.ofNanos(threads.mapToLong(Editor::nanosOf).sum());
        }
    }

    /** Zero for a thread that has just ended. */
    private static long nanosOf(Path thread) {
        try {
            String times = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(times.substring(0, times.indexOf(' ')));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** A figure that Linux gives for the memory of a process. */
    enum Memory {
        NOW("VmRSS:"),
        MOST("VmHWM:");

        private final String key;

        Memory(String key) {
            this.key = key;
        }
    }

    /** The resident memory of the server, in MiB; on Linux only. */
    double memory(Memory figure) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                        .filter(line -> line.startsWith(figure.key))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    /** Closes the server's input. */
    void hangUp() throws IOException {
        out.close();
    }

    /** Sends the server a request to terminate. */
    void terminate() {
        server.toHandle().destroy();
    }

    void awaitEnd() {
        server.onExit().join();
    }

    /** Of the server, which has ended. */
    int exitCode() {
        return server.exitValue();
    }

    @Override
    public void close() {
        ask("shutdown", JsonNull.INSTANCE);
        notify("exit", JsonNull.INSTANCE);
        awaitEnd();
    }

    private synchronized void send(JsonObject message) {
        message.addProperty("jsonrpc", "2.0");
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        try {
            out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var in = new DataInputStream(server.getInputStream())) {
            while (true) {
                sort(message(in));
            }
        } catch (EOFException end) {
            // The server has ended.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sort(JsonObject message) {
        if (!message.has("method")) {
            answers.add(message);
        } else if (!message.has("id")) {
            notifications.add(message);
            String text = message.toString();
            expected.forEach((part, coming) -> {
                if (text.contains(part)) {
                    coming.complete(message);
                }
            });
        } else {
            var answer = new JsonObject();
            answer.add("id", message.get("id"));
            answer.add("result", JsonNull.INSTANCE);
            send(answer);
        }
    }

    private static JsonObject take(BlockingQueue<JsonObject> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject message(DataInputStream in) throws IOException {
        var header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            header.append((char) in.readUnsignedByte());
        }
        byte[] body = new byte[Integer.parseInt(header.toString().replaceAll("\\D", ""))];
        in.readFully(body);
        return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
