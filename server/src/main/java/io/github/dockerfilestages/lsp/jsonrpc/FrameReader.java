package io.github.dockerfilestages.lsp.jsonrpc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Splits a byte stream into message bodies.
 *
 * <p>Invariant: the frames after an invalid input are not lost. One rule recovers from every error: the reader skips
 * what it does not understand, up to the next line that ends in a {@code Content-Length} header. JSON text cannot
 * contain such a line, because it escapes line ends in strings. A body that is too long is skipped in the same way, and
 * not by its length: a wrong length then loses one message, and not all that follow.
 *
 * <p>The end of the stream, even within a frame, is not an error.
 */
final class FrameReader {
    private static final String CONTENT_LENGTH = "content-length";
    private static final int LONGEST_BODY = 64 << 20;

    private final InputStream in;
    private final Consumer<String> onError;
    private final HeaderLine line = new HeaderLine();
    private boolean isSkipping;

    /** @param onError receives a sentence about each error */
    FrameReader(InputStream in, Consumer<String> onError) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.onError = onError;
    }

    /** The next body; empty at the end of the stream. */
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

    /** Whether bytes of another frame have already arrived. */
    boolean hasMore() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            // The next read throws this exception again.
            return false;
        }
    }

    private Optional<byte[]> body(Length length) throws IOException {
        isSkipping = false;
        byte[] body;
        try {
            body = in.readNBytes((int) length.bytes);
        } catch (OutOfMemoryError error) {
            report(length);
            return next();
        }
        return body.length == length.bytes ? Optional.of(body) : Optional.empty();
    }

    /** Reports other text once, and not for each line; reports each invalid length, because it belongs to a message. */
    private void report(Length length) {
        if (!isSkipping || !length.equals(Length.NONE)) {
            onError.accept(length.error);
        }
        isSkipping = true;
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

    /** The length that a header gives for the body after it. */
    private record Length(long bytes, String error) {
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
