package io.github.dockerfilestages.lsp.jsonrpc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes whole frames, from any thread.
 *
 * <p>A client that reads slowly blocks the threads that write, and so also their other work; nothing is buffered here.
 * After the first failure nothing more is written, and {@code broken} runs once.
 */
final class FrameWriter {
    private final OutputStream out;
    private final Runnable broken;
    private boolean closed;

    FrameWriter(OutputStream out, Runnable broken) {
        this.out = out;
        this.broken = broken;
    }

    /** Makes the frame for a message body. */
    static byte[] frame(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] header = ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, frame, header.length, body.length);
        return frame;
    }

    void write(byte[] frame) {
        if (!tryWrite(frame)) {
            broken.run();
        }
    }

    /** Returns false for the first failure only. */
    private synchronized boolean tryWrite(byte[] frame) {
        if (closed) {
            return true;
        }
        try {
            out.write(frame);
            out.flush();
            return true;
        } catch (IOException e) {
            closed = true;
            return false;
        }
    }
}
