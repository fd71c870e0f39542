package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameWriterTest {
    private final List<String> writes = new ArrayList<>();
    private final List<String> breaks = new ArrayList<>();

    @Test
    void writesHeaderAndBodyInOnePieceAndCountsBytes() {
        var writer = new FrameWriter(new Recorder(), () -> breaks.add("broken"));
        writer.write(FrameWriter.frame("{}"));
        writer.write(FrameWriter.frame("\"\u20ac\""));
        assertEquals(List.of("Content-Length: 2\r\n\r\n{}", "Content-Length: 5\r\n\r\n\"\u20ac\""), writes);
        assertEquals(List.of(), breaks);
    }

    @Test
    void reportsAClosedStreamOnceAndThenWritesNothing() {
        var writer = new FrameWriter(new Broken(), () -> breaks.add("broken"));
        writer.write(FrameWriter.frame("{}"));
        writer.write(FrameWriter.frame("{}"));
        assertEquals(List.of("broken"), breaks);
        assertEquals(List.of("tried"), writes);
    }

    private final class Recorder extends OutputStream {
        @Override
        public void write(int b) {
            throw new AssertionError("a single byte");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writes.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }

    private final class Broken extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            writes.add("tried");
            throw new IOException("broken pipe");
        }
    }
}
