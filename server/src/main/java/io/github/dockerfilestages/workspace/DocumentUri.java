package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.files.FilePath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The URI of a document.
 *
 * <p>Two are equal when their identities are, however a client spells them; the server sends each client its own
 * spelling. Clients differ in percent-encoding ({@code c%3A} or {@code c:}), in the case of drives and hosts, and in the
 * slashes of a URI without a host ({@code file:/a} or {@code file:///a}). Any string has an identity; the file system is
 * not accessed.
 *
 * @param identity the normalized spelling, which all URIs of the same document share
 * @param spelling as the client wrote it
 */
public record DocumentUri(String identity, String spelling) {
    /**
     * The schemes of documents that a user edits: files, local or remote, and texts that were never saved. Editors have
     * other schemes for what they only show: one side of a comparison, the preview of an edit, the output of a program.
     */
    private static final Set<String> EDITABLE_SCHEMES = Set.of(
            "file",
            "untitled",
            "buffer",
            "inmemory",
            "memfs",
            "sftp",
            "ssh",
            "temp",
            "vscode-local",
            "vscode-notebook-cell",
            "vscode-remote",
            "vscode-test-web",
            "vscode-vfs",
            "vsls");

    private static final String FILE = "file:///";

    /** The URI of a document as a client wrote it. */
    public static DocumentUri of(String spelling) {
        return new DocumentUri(identity(spelling), spelling);
    }

    /**
     * Whether the user edits the document; all others are for navigation only. A client may send a path, possibly with
     * a drive letter, instead of a URI; such a document is editable.
     */
    public boolean isEditable() {
        String scheme = scheme();
        return scheme.length() < 2 || EDITABLE_SCHEMES.contains(scheme);
    }

    /** The part before the first colon; empty if there is none. */
    public String scheme() {
        return identity.substring(0, Math.max(0, identity.indexOf(':')));
    }

    /** The path of the file; absent if it is not a file, such as a document that was never saved. */
    public Optional<FilePath> path() {
        return FileUri.path(identity);
    }

    /** The last segment of the path: the only part of a URI of any scheme that shows the name of the file. */
    public String fileName() {
        String path = before('#', before('?', identity));
        return path.substring(Math.max(path.lastIndexOf('/'), path.indexOf(':')) + 1);
    }

    /** The same, decoded. */
    public String readableName() {
        return FileUri.decoded(fileName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentUri uri && identity.equals(uri.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return spelling;
    }

    private static String before(char mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String identity(String spelling) {
        String uri = encodeEvenly(spelling);
        int end = endOfAuthority(uri);
        uri = uri.substring(0, end).toLowerCase(Locale.ROOT) + uri.substring(end);
        if (uri.startsWith("file:/") && !uri.startsWith("file://")) {
            uri = FILE + uri.substring("file:/".length());
        }
        return hasDrive(uri) ? FILE + Character.toLowerCase(uri.charAt(FILE.length())) + uri.substring(9) : uri;
    }

    private static int endOfAuthority(String uri) {
        int scheme = uri.indexOf(':') + 1;
        if (!uri.startsWith("//", scheme)) {
            return scheme;
        }
        int path = uri.indexOf('/', scheme + 2);
        return path < 0 ? uri.length() : path;
    }

    private static boolean hasDrive(String uri) {
        int drive = FILE.length();
        return uri.startsWith(FILE)
                && uri.startsWith(":", drive + 1)
                && Character.toLowerCase(uri.charAt(drive)) != Character.toUpperCase(uri.charAt(drive));
    }

    /** Encodes only bytes that are not printable ASCII, and separators that were encoded before. */
    private static String encodeEvenly(String spelling) {
        byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
        var uri = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            boolean escape = bytes[at] == '%' && isHex(bytes, at + 1) && isHex(bytes, at + 2);
            int value = escape ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : bytes[at] & 0xff;
            boolean plain = value > ' ' && value < 0x7f && (escape ? "%/?#" : "%").indexOf(value) < 0;
            uri.append(plain ? String.valueOf((char) value) : FileUri.escaped(value));
            at += escape ? 2 : 0;
        }
        return uri.toString();
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at < bytes.length && hex(bytes[at]) >= 0;
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
