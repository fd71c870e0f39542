package io.github.dockerfilestages.workspace.globs;

import java.nio.charset.StandardCharsets;

/**
 * Text in which each character represents one byte. Git compares names byte by byte: one {@code ?} matches one byte,
 * and {@code é} has two. ASCII text is the same in both forms.
 */
public final class ByteText {
    private ByteText() {}

    /** The UTF-8 bytes of a text. */
    public static String of(String text) {
        boolean isAscii = text.chars().allMatch(c -> c < 0x80);
        return isAscii ? text : of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
