package io.github.dockerfilestages.lsp.protocol;

import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;

/** The URIs of documents in messages; what is no URI is refused. */
public final class DocumentUris {
    private static final int LONGEST_SHOWN = 80;

    private DocumentUris() {}

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
        return uri.string().map(DocumentUri::of).flatMap(DocumentUri::path);
    }

    /** Refuses a string that is not a URI, because answers would contain it where a client expects a URI. */
    private static DocumentUri sent(String spelling) {
        if (!hasScheme(spelling)) {
            throw Errors.invalidParams("'" + shortened(spelling) + "' is not a URI.");
        }
        return DocumentUri.of(spelling);
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
}
