package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.files.FilePath;
import java.util.Optional;
import java.util.Set;

/**
 * The URI of a document.
 *
 * <p>Two are equal when their identities are, however a client spells them; the server sends each client its own
 * spelling.
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
}
