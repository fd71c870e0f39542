package io.github.dockerfilestages.lsp.jsonrpc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cuts a byte stream into message bodies.
 *
 * <p>Invariant: no input makes it lose the frames that follow. One rule recovers from every fault: what is not
 * understood is passed over, up to the next line that ends in a {@code Content-Length} header. No JSON text holds such a
 * line, because it writes the line ends within strings as escapes. For the same reason a body that is too long for us is
 * passed over in this way, and not by counting: a length that is a lie then costs one message, not all that follow.
 *
 * <p>A stream that ends, even within a frame, is no fault.
 */
final class FrameReader {
    private static final String CONTENT_LENGTH = "content-length";
    private static final int LONGEST_BODY = 64 << 20;

    private final InputStream in;
    private final Consumer<String> fault;
    private final HeaderLine line = new HeaderLine();
    private boolean lost;

    /** @param fault is told each fault as a sentence */
    FrameReader(InputStream in, Consumer<String> fault) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.fault = fault;
    }

    /** The next body, or nothing when the stream has ended. */
    Optional<byte[]> next() throws IOException {
        Length length = Length.NONE;
        boolean blank = true;
        while (line.read(in)) {
            String header = line.toString();
            if (!header.isEmpty()) {
                length = contentLength(header).orElse(length);
                blank = false;
            } else if (length.isReadable()) {
                return body(length);
            } else if (!blank) {
                report(length);
                length = Length.NONE;
                blank = true;
            }
        }
        return Optional.empty();
    }

    /** Whether bytes of a further frame have arrived already. */
    boolean hasMore() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            // Whoever reads on learns of it.
            return false;
        }
    }

    private Optional<byte[]> body(Length length) throws IOException {
        lost = false;
        byte[] body;
        try {
            body = in.readNBytes((int) length.bytes);
        } catch (OutOfMemoryError error) {
            report(length);
            return next();
        }
        return body.length == length.bytes ? Optional.of(body) : Optional.empty();
    }

    /** Noise is reported once, not per line; a length that cannot be read each time, as it stands for a message. */
    private void report(Length length) {
        if (!lost || !length.equals(Length.NONE)) {
            fault.accept(length.fault);
        }
        lost = true;
    }

    private static Optional<Length> contentLength(String header) {
        int at = header.toLowerCase(Locale.ROOT).lastIndexOf(CONTENT_LENGTH);
        boolean otherName = at > 0 && header.charAt(at - 1) == '-';
        if (at < 0 || otherName) {
            return Optional.empty();
        }
        String rest = header.substring(at + CONTENT_LENGTH.length()).strip();
        return rest.startsWith(":") ? Optional.of(Length.of(rest.substring(1).strip())) : Optional.empty();
    }

    /** What a header block says about the body behind it. */
    private record Length(long bytes, String fault) {
        private static final Length NONE = new Length(-1, "A message has no Content-Length header.");

        static Length of(String value) {
            boolean digits = !value.isEmpty() && value.chars().allMatch(c -> '0' <= c && c <= '9');
            if (!digits) {
                return new Length(-1, "The Content-Length of a message is not a number: " + value);
            }
            return new Length(value.length() > 18 ? Long.MAX_VALUE : Long.parseLong(value), "A message is too long.");
        }

        boolean isReadable() {
            return 0 <= bytes && bytes <= LONGEST_BODY;
        }
    }
}
