package io.github.dockerfilestages.files;

import java.nio.charset.StandardCharsets;

/**
 * Text of which each character stands for one byte. Git compares names byte by byte: one {@code ?} is one byte, of which
 * {@code é} has two. What is ASCII is the same in both.
 */
final class ByteText {
    private ByteText() {}

    /** The bytes that a text has in UTF-8. */
    static String of(String text) {
        boolean isAscii = text.chars().allMatch(c -> c < 0x80);
        return isAscii ? text : of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
