package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.files.FilePath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Converts between the two notations of a file's location: a {@code file} URI and a path. */
public final class FileUri {
    private static final String SCHEME = "file://";

    private FileUri() {}

    /** The path of a normalized URI. One with a host is a network path: {@code //host/share/file}. */
    static Optional<FilePath> path(String uri) {
        if (!uri.startsWith(SCHEME)) {
            return Optional.empty();
        }
        String rest = decoded(uri.substring(SCHEME.length()));
        boolean hasHost = !rest.startsWith("/");
        boolean hasDrive = rest.length() > 2 && rest.charAt(2) == ':';
        return Optional.of(FilePath.of(hasHost ? "//" + rest : hasDrive ? rest.substring(1) : rest));
    }

    /** The URI of a file. Encodes every character that a client could misinterpret. */
    public static String of(FilePath path) {
        String value = path.value();
        String start = value.startsWith("//") ? "file:" : value.startsWith("/") ? "file://" : "file:///";
        return start + encoded(value);
    }

    /** A path as a URI reference: an absolute one as a URI, a relative one without a scheme. */
    public static String reference(String path) {
        boolean hasDrive = path.length() > 2 && path.startsWith(":/", 1);
        return path.startsWith("/") || hasDrive
                ? of(new FilePath(path))
                // In its first name, a colon would end a scheme.
                : encoded(path).replace(":", "%3A");
    }

    private static String encoded(String path) {
        var uri = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain =
                    b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || "/-._~:@".indexOf(b) >= 0;
            uri.append(isPlain ? String.valueOf((char) b) : escaped(b & 0xff));
        }
        return uri.toString();
    }

    /** A byte as a URI spells it: two digits after a percent sign. */
    static String escaped(int value) {
        String digits = "0123456789ABCDEF";
        return "%" + digits.charAt(value >> 4) + digits.charAt(value & 0xf);
    }

    static String decoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '%' && at + 2 < text.length()) {
                bytes.write(Integer.parseInt(text, at + 1, at + 3, 16));
                at += 2;
            } else {
                byte[] encoded = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
                bytes.write(encoded, 0, encoded.length);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
