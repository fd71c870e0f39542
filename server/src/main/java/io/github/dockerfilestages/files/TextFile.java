package io.github.dockerfilestages.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text file on disk, as it was read.
 *
 * @param content the text behind a byte order mark; bytes that are no UTF-8 are replaced by U+FFFD
 * @param hasByteOrderMark whether the file starts with one: it is no part of the text, and stays when the text is replaced
 * @param isUtf8 whether nothing had to be replaced; a file that is not is never written
 */
public record TextFile(Path path, String content, boolean hasByteOrderMark, boolean isUtf8) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file.
     *
     * @throws FileFault when there is no text to be had from it, or too much
     */
    public static TextFile read(Path path) throws FileFault {
        Optional<FileFault> fault = FileFault.ofName(path);
        if (fault.isPresent()) {
            throw fault.get();
        }
        return of(path, RegularFile.read(path));
    }

    /** Reads what a stream holds as if the file did. */
    public static TextFile read(Path path, InputStream in) throws FileFault {
        try {
            return of(path, in.readNBytes(RegularFile.LONGEST + 1));
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }

    /** Whether a file begins with some characters of ASCII. */
    static boolean startsWith(Path path, String start) throws FileFault {
        byte[] expected = start.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(expected, RegularFile.start(path, expected.length));
    }

    private static TextFile of(Path path, byte[] bytes) throws FileFault {
        if (bytes.length > RegularFile.LONGEST) {
            throw RegularFile.tooLong();
        }
        boolean isUtf8 = isUtf8(bytes);
        if (isBinary(bytes, isUtf8)) {
            throw FileFault.noText("is a binary file");
        }
        var decoded = new String(bytes, StandardCharsets.UTF_8);
        // A second one is a character of the text, and so is the first: readers of the text pass over one.
        boolean marked = decoded.startsWith(BYTE_ORDER_MARK) && !decoded.startsWith(BYTE_ORDER_MARK, 1);
        return new TextFile(path, marked ? decoded.substring(1) : decoded, marked, isUtf8);
    }

    /**
     * Makes sure that the bytes of the file are those of its text, so that what is not edited stays as it was.
     *
     * @throws FileFault when they are not
     */
    public void checkEditable() throws FileFault {
        if (!isUtf8) {
            throw new FileFault("is not valid UTF-8 and is never edited");
        }
    }

    /**
     * Makes sure, as far as it can be told beforehand, that the file can be written.
     *
     * @throws FileFault when it cannot
     */
    public void checkWritable() throws FileFault {
        checkEditable();
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isWritable(path)) {
            throw new FileFault("is write-protected");
        }
        try {
            Path file = path.toRealPath();
            if (!Files.isWritable(file.getParent()) && !FileReplacement.hasOtherNames(file)) {
                throw new FileFault("is in a folder that is write-protected");
            }
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }

    /**
     * Replaces the text of the file and nothing else: mark, owner and permissions stay, and so does a link that leads to it.
     *
     * @return the file as it is then
     * @throws FileFault when it cannot be written, or is no longer what was read
     */
    public TextFile write(String newContent) throws FileFault {
        checkWritable();
        var written = new TextFile(path, newContent, hasByteOrderMark, isUtf8);
        try {
            new FileReplacement(path.toRealPath(), bytes()).write(written.bytes());
            return written;
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }

    private byte[] bytes() {
        return (hasByteOrderMark ? BYTE_ORDER_MARK + content : content).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A lone NUL that slipped into a text makes no binary of it. */
    private static boolean isBinary(byte[] bytes, boolean isUtf8) {
        int nuls = 0;
        int controls = 0;
        for (byte b : bytes) {
            nuls += b == 0 ? 1 : 0;
            controls += b >= 0 && b < ' ' && !isWhitespace(b) ? 1 : 0;
        }
        return nuls > 0 && (!isUtf8 || controls > Math.max(1, bytes.length / 10));
    }

    private static boolean isWhitespace(byte b) {
        return b >= '\t' && b <= '\r';
    }
}
