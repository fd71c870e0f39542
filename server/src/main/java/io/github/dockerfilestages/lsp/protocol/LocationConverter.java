package io.github.dockerfilestages.lsp.protocol;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.Optional;
import org.eclipse.lsp4j.Location;

/**
 * Converts locations in any file to the form of one client: an open document has the client's own spelling of its URI,
 * and positions are counted in the text of that file.
 */
public record LocationConverter(Snapshot snapshot, ClientProfile client) {

    public Location of(FileLocation location) {
        return new Location(uri(location.file()), converter(location.file()).range(location.range()));
    }

    public String uri(FilePath file) {
        return open(file).map(document -> document.uri().spelling()).orElseGet(() -> FileUri.of(file));
    }

    /**
     * The URI of a file for a link in Markdown, without characters that are markup; absent for a document that is not a
     * file.
     */
    public Optional<String> link(FilePath file) {
        boolean isFile = open(file).map(document -> document.path().isPresent()).orElse(true);
        return isFile ? Optional.of(FileUri.of(file)) : Optional.empty();
    }

    /** The open document of the file, if there is one. */
    public Optional<OpenDocument> open(FilePath file) {
        return snapshot.documents().find(file);
    }

    public PositionConverter converter(FilePath file) {
        SourceText text = open(file)
                .map(OpenDocument::text)
                .or(() -> snapshot.project().text(file))
                .orElseThrow();
        return new PositionConverter(text, client.encoding());
    }
}
