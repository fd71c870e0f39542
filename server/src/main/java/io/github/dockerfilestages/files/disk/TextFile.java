package io.github.dockerfilestages.files.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A text file on disk, as it was read.
 *
 * @param content the text after a byte order mark; bytes that are not UTF-8 are replaced by U+FFFD
 * @param hasByteOrderMark whether the file starts with one: it is not part of the text, and stays when the text is
 *     replaced
 * @param isUtf8 whether no byte had to be replaced; other files are never written
 */
public record TextFile(Path path, String content, boolean hasByteOrderMark, boolean isUtf8) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** The number of its bytes. */
    private static final int MARK_IN_UTF_16 = 2;

    /**
     * Reads a file.
     *
     * @throws FileFault when it contains no text, or too much
     */
    public static TextFile read(Path path) throws FileFault {
        return of(path, bytes(path));
    }

    private static byte[] bytes(Path path) throws FileFault {
        Optional<FileFault> fault = FileFault.ofName(path);
        if (fault.isPresent()) {
            throw fault.get();
        }
        return RegularFile.read(path);
    }

    /**
     * Reads a file of any tool, which may be in UTF-16 if it starts with a byte order mark.
     *
     * @throws FileFault when it contains no text, or too much
     */
    public static TextFile readInAnyEncoding(Path path) throws FileFault {
        byte[] bytes = bytes(path);
        Optional<TextFile> wide = bytes.length > RegularFile.LONGEST ? Optional.empty() : wide(path, bytes);
        return wide.isPresent() ? wide.get() : of(path, bytes);
    }

    /** Reads a stream as if it were the content of the file. */
    public static TextFile read(Path path, InputStream in) throws FileFault {
        try {
            return of(path, in.readNBytes(RegularFile.LONGEST + 1));
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }

    /**
     * Reads a file that may be anything; empty if it contains no text, or too much, or is not readable, or not wanted.
     *
     * @param isWanted decides by the ASCII characters of the text; others may be anything there, which is cheaper than to
     *     decode them
     */
    public static Optional<TextFile> readIfText(Path path, Predicate<String> isWanted) {
        try {
            Optional<byte[]> bytes = RegularFile.readUnless(path, TextFile::isNoText);
            Optional<TextFile> wide = bytes.flatMap(content -> wide(path, content));
            if (wide.isPresent()) {
                return wide.filter(file -> isWanted.test(file.content()));
            }
            Optional<byte[]> wanted =
                    bytes.filter(content -> isWanted.test(new String(content, StandardCharsets.ISO_8859_1)));
            return wanted.isEmpty() ? Optional.empty() : Optional.of(of(path, wanted.get()));
        } catch (FileFault fault) {
            return Optional.empty();
        }
    }

    /** A text in UTF-16; it counts as one that is not UTF-8. */
    private static Optional<TextFile> wide(Path path, byte[] bytes) {
        return encoding(bytes)
                .map(encoding -> new String(bytes, MARK_IN_UTF_16, bytes.length - MARK_IN_UTF_16, encoding))
                .map(content -> new TextFile(path, content, true, false));
    }

    /** The encoding that a byte order mark of UTF-16 says. */
    private static Optional<Charset> encoding(byte[] bytes) {
        if (bytes.length < MARK_IN_UTF_16) {
            return Optional.empty();
        }
        boolean isBig = bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        boolean isLittle = bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        return isBig
                ? Optional.of(StandardCharsets.UTF_16BE)
                : isLittle ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean isNoText(byte[] bytes) {
        return hasNul(bytes) && encoding(bytes).isEmpty();
    }

    private static TextFile of(Path path, byte[] bytes) throws FileFault {
        if (bytes.length > RegularFile.LONGEST) {
            throw RegularFile.tooLong();
        }
        boolean isPlain = isPlain(bytes);
        boolean isUtf8 = isPlain || isUtf8(bytes);
        if (!isPlain && hasNul(bytes) && (!isUtf8 || hasManyControls(bytes))) {
            throw FileFault.noText("is a binary file");
        }
        var decoded = new String(bytes, StandardCharsets.UTF_8);
        // If there is a second one, both are characters of the text: readers of the text skip one.
        boolean marked = decoded.startsWith(BYTE_ORDER_MARK) && !decoded.startsWith(BYTE_ORDER_MARK, 1);
        return new TextFile(path, marked ? decoded.substring(1) : decoded, marked, isUtf8);
    }

    /**
     * Checks that the bytes of the file are those of its text, so that an edit keeps everything else.
     *
     * @throws FileFault when they are not
     */
    public void checkEditable() throws FileFault {
        if (!isUtf8) {
            throw new FileFault("is not valid UTF-8 and is never edited");
        }
    }

    /**
     * Checks that the file still has a text that was read before.
     *
     * @throws FileFault when it has not
     */
    public void checkUnchanged(String before) throws FileFault {
        if (!content.equals(before)) {
            throw new FileFault("has changed meanwhile");
        }
    }

    /**
     * Checks, as far as possible in advance, that the file can be written.
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
     * Replaces the text of the file and nothing else: byte order mark, owner and permissions stay, and so does a link
     * to it.
     *
     * @return the new state of the file
     * @throws FileFault when it cannot be written, or has changed since it was read
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

    /** Whether all bytes are ASCII and none is NUL, as in most files: one look that is cheaper than decoding. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A few NULs in a text do not make it binary. */
    private static boolean hasManyControls(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && b < ' ' && !isWhitespace(b) ? 1 : 0;
        }
        return controls > Math.max(1, bytes.length / 10);
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhitespace(byte b) {
        return b >= '\t' && b <= '\r';
    }
}
