package io.github.dockerfilestages.protocol.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Reads a stream to its end while the test runs, so that the process that writes it never blocks. */
final class StreamRecorder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private StreamRecorder() {}

    static StreamRecorder of(InputStream stream, String name) {
        StreamRecorder recorder = new StreamRecorder();
        Thread reader = new Thread(() -> recorder.record(stream), name);
        reader.setDaemon(true);
        reader.start();
        return recorder;
    }

    private void record(InputStream stream) {
        try (stream) {
            byte[] buffer = new byte[8192];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                synchronized (bytes) {
                    bytes.write(buffer, 0, count);
                }
            }
            ended.complete(null);
        } catch (IOException e) {
            ended.completeExceptionally(e);
        }
    }

    /** What has been read so far. */
    String soFar() {
        synchronized (bytes) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** Everything, once the stream has ended. */
    String all() {
        Patience.await(ended, () -> "the end of the output");
        return soFar();
    }
}
