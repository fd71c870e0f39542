package io.github.dockerfilestages.web;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.FileUri;
import java.util.List;

/**
 * Converts between the URIs of a session and the paths of its files.
 *
 * <p>The files of a session are those whose URIs start as those of its folders do. An editor in a browser has a scheme of
 * its own for the files of a repository ({@code vscode-vfs://github/owner/name}); their paths are related all the same.
 *
 * @param start the scheme and the authority of all files
 */
record UriNames(String start) {
    private static final String FILE = "file://";

    /** The names of a session with these folders. */
    static UriNames of(List<String> folders) {
        return new UriNames(folders.isEmpty() ? FILE : start(folders.get(0)));
    }

    /** A URI without an authority may have no slashes for it: {@code memfs:/folder}. */
    private static String start(String uri) {
        int scheme = uri.indexOf(":/") + 1;
        int path = uri.startsWith("//", scheme) ? uri.indexOf('/', scheme + 2) : scheme;
        return scheme == 0 || path < 0 ? FILE : uri.substring(0, path);
    }

    /** The document with a URI; a file of the session is a file for the whole program. */
    DocumentUri document(String uri) {
        return new DocumentUri(DocumentUri.of(asFile(uri)).identity(), uri);
    }

    private String asFile(String uri) {
        boolean isOfSession = uri.startsWith(start + "/") && !uri.startsWith("//", start.length());
        return isOfSession ? FILE + uri.substring(start.length()) : uri;
    }

    /** The URI of a file that is not open. */
    String of(FilePath file) {
        String uri = FileUri.of(file);
        return uri.startsWith(FILE) ? start + uri.substring(FILE.length()) : uri;
    }
}
