package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.FilePath;
import java.util.Optional;
import java.util.Set;

/**
 * The URI of a document.
 *
 * <p>Two are equal when their identities are, however a client spells them; what is sent to a client carries its own
 * spelling.
 *
 * @param identity the one spelling that all URIs of the same document share
 * @param spelling as the client wrote it
 */
public record DocumentUri(String identity, String spelling) {
    /**
     * The schemes of documents that a user works on: files, here or elsewhere, and texts that were never saved. Editors show
     * much else under schemes of their own: one side of a comparison, the preview of an edit, the output of a program.
     */
    private static final Set<String> OF_WORK = Set.of(
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
     * Whether a user works on the document; all others are for navigation only. What has no scheme is a path that a client
     * sent for a URI, be it with the letter of a drive.
     */
    public boolean isEditable() {
        String scheme = scheme();
        return scheme.length() < 2 || OF_WORK.contains(scheme);
    }

    /** What stands before the first colon; empty without one. */
    public String scheme() {
        return identity.substring(0, Math.max(0, identity.indexOf(':')));
    }

    /** Where the file is; absent for what is no file, such as a document that was never saved. */
    public Optional<FilePath> path() {
        return FileUri.path(identity);
    }

    /** The last segment of the path: all that a URI of any scheme tells of a file's name. */
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
