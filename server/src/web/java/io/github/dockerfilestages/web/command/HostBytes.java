package io.github.dockerfilestages.web.command;

/** Bytes as a host takes and gives them: a character for each. */
public final class HostBytes {
    private HostBytes() {}

    public static byte[] of(String text) {
        var bytes = new byte[text.length()];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) text.charAt(at);
        }
        return bytes;
    }

    public static String text(byte[] bytes) {
        return text(bytes, 0, bytes.length);
    }

    public static String text(byte[] bytes, int start, int length) {
        var text = new char[length];
        for (int at = 0; at < length; at++) {
            text[at] = (char) (bytes[start + at] & 0xff);
        }
        return new String(text);
    }
}
