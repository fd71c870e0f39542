package io.github.dockerfilestages.lsp.protocol;

import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes the URIs that clients send, so that equal documents have equal identities.
 *
 * <p>Clients differ in percent-encoding ({@code c%3A} or {@code c:}), in the case of drives and hosts, and in the
 * slashes of a URI without a host ({@code file:/a} or {@code file:///a}). Any string has an identity; the file system
 * is not accessed.
 */
public final class DocumentUris {
    private static final String FILE = "file:///";
    private static final int LONGEST_SHOWN = 80;

    private DocumentUris() {}

    public static DocumentUri of(String spelling) {
        return new DocumentUri(identity(spelling), spelling);
    }

    /** The document of an identifier, which may lack its URI. */
    public static DocumentUri of(@Nullable TextDocumentIdentifier identifier) {
        return Optional.ofNullable(identifier)
                .map(TextDocumentIdentifier::getUri)
                .map(DocumentUris::sent)
                .orElseThrow(DocumentUris::missing);
    }

    /** The same for an identifier in JSON. */
    public static DocumentUri of(JsonTree identifier) {
        return identifier.at("uri").string().map(DocumentUris::sent).orElseThrow(DocumentUris::missing);
    }

    /** The path of a URI in JSON; absent if there is none, or if it is not that of a file. */
    public static Optional<FilePath> path(JsonTree uri) {
        return uri.string().map(DocumentUris::of).flatMap(DocumentUri::path);
    }

    /** The last segment of the path, decoded. */
    public static String readableName(DocumentUri uri) {
        return URLDecoder.decode(uri.fileName().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Refuses a string that is not a URI, because answers would contain it where a client expects a URI. */
    private static DocumentUri sent(String spelling) {
        if (!hasScheme(spelling)) {
            throw Errors.invalidParams("'" + shortened(spelling) + "' is not a URI.");
        }
        return of(spelling);
    }

    /** A single letter before a colon is a Windows drive, not a scheme. */
    private static boolean hasScheme(String spelling) {
        int colon = spelling.indexOf(':');
        return colon > 1
                && isLetter(spelling.charAt(0))
                && spelling.substring(1, colon)
                        .chars()
                        .allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static ResponseErrorException missing() {
        return Errors.invalidParams("The URI of a document is missing.");
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
            boolean plain = value > ' ' && value < 0x7f && !(escape ? "%/?#" : "%").contains(Character.toString(value));
            uri.append(plain ? Character.toString(value) : String.format("%%%02X", value));
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
