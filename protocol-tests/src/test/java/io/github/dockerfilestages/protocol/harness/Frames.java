package io.github.dockerfilestages.protocol.harness;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Header and body of a message. Reading is strict: anything else that the server writes is an error. */
public final class Frames {
    private static final String LENGTH = "content-length";

    private Frames() {}

    /** The bytes of a message as most clients send it. */
    public static byte[] frame(String body) {
        return frame("Content-Length: %d\r\n\r\n", body);
    }

    /** The same with a given header; {@code %d} is replaced by the length in bytes. */
    public static byte[] frame(String header, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = String.format(Locale.ROOT, header, content.length).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + content.length)
                .put(head)
                .put(content)
                .array();
    }

    /** The next body; empty if the stream ends between two messages. */
    static Optional<String> read(InputStream in) throws IOException {
        Map<String, String> header = new HashMap<>();
        Optional<String> line = readLine(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        while (!line.orElseThrow(() -> new EOFException("the stream ends in a header"))
                .isEmpty()) {
            addField(header, line.get());
            line = readLine(in);
        }
        return Optional.of(readBody(in, header));
    }

    private static void addField(Map<String, String> header, String line) throws IOException {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IOException("not a header field: " + line);
        }
        header.put(
                line.substring(0, colon).toLowerCase(Locale.ROOT),
                line.substring(colon + 1).strip());
    }

    private static String readBody(InputStream in, Map<String, String> header) throws IOException {
        String length = header.get(LENGTH);
        if (length == null || !length.matches("\\d{1,9}")) {
            throw new IOException("a header without a length: " + header);
        }
        byte[] content = in.readNBytes(Integer.parseInt(length));
        if (content.length < Integer.parseInt(length)) {
            throw new EOFException("the stream ends in a body");
        }
        return decode(content);
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    /** A header line without its {@code \r\n}; empty at the end of the stream. */
    private static Optional<String> readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(withoutCarriageReturn(line.toString(StandardCharsets.US_ASCII)));
            }
            line.write(next);
        }
        if (line.size() > 0) {
            throw new EOFException("the stream ends in a header line: " + line.toString(StandardCharsets.US_ASCII));
        }
        return Optional.empty();
    }

    private static String withoutCarriageReturn(String line) throws IOException {
        if (!line.endsWith("\r")) {
            throw new IOException("a header line must end with CR LF: " + line);
        }
        return line.substring(0, line.length() - 1);
    }
}
