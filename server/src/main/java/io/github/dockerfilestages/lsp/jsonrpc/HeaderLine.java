package io.github.dockerfilestages.lsp.jsonrpc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The last line that was read from a header. It keeps only the end of a very long line, where a header could be. */
final class HeaderLine {
    private final byte[] bytes = new byte[1024];
    private int length;

    /** Reads the next line; false when the stream ends before the line does. */
    boolean read(InputStream in) throws IOException {
        length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return false;
            }
            append((byte) b);
        }
        return true;
    }

    /** The line without its line break. */
    @Override
    public String toString() {
        int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    private void append(byte b) {
        if (length == bytes.length) {
            int half = length / 2;
            System.arraycopy(bytes, half, bytes, 0, half);
            length = half;
        }
        bytes[length++] = b;
    }
}
