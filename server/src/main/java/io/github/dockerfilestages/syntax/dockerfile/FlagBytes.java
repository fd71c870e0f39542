package io.github.dockerfilestages.syntax.dockerfile;

import java.nio.charset.StandardCharsets;

/** The characters that BuildKit makes of the bytes of a flag, one of each: {@code é} becomes {@code Ã©}. */
public final class FlagBytes {
    private FlagBytes() {}

    /** The value of a flag as somebody wrote it; as it is where a character was cut in two. */
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
