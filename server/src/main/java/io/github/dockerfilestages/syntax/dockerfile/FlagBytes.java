package io.github.dockerfilestages.syntax.dockerfile;

import java.nio.charset.StandardCharsets;

/** The bytes of a flag, each as one character, because BuildKit reads them so: {@code é} becomes {@code Ã©}. */
public final class FlagBytes {
    private FlagBytes() {}

    /**
     * The value of a flag as it is written in the file. If BuildKit splits a character in two, the value stays as it
     * is.
     */
    public static String asWritten(String value) {
        if (value.chars().allMatch(c -> c < 0x80)) {
            return value;
        }
        String decoded = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return of(decoded).equals(value) ? decoded : value;
    }

    static String of(String written) {
        return new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
