package io.github.dockerfilestages.lsp.protocol;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/**
 * Converts locations in any file to the form of one client: an open document has the client's own spelling of its URI,
 * and positions are counted in the text of that file.
 */
public record LocationConverter(Snapshot snapshot, ClientProfile client) {

    public Location of(FileLocation location) {
        return new Location(uri(location.file()), converter(location.file()).range(location.range()));
    }

    /** A range in a file whose text may not be known; then its characters are UTF-16 code units for any client. */
    public Location of(FilePath file, PositionRange range) {
        Optional<SourceText> text = text(file);
        Range converted = text.isPresent()
                ? new PositionConverter(text.get(), client.encoding())
                        .range(new TextRange(
                                text.get().offset(range.start(), PositionEncoding.UTF_16),
                                text.get().offset(range.end(), PositionEncoding.UTF_16)))
                : new Range(plain(range.start()), plain(range.end()));
        return new Location(uri(file), converted);
    }

    private static org.eclipse.lsp4j.Position plain(Position position) {
        return new org.eclipse.lsp4j.Position(position.line(), position.character());
    }

    private Optional<SourceText> text(FilePath file) {
        return open(file).map(OpenDocument::text).or(() -> snapshot.project().text(file));
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
        return new PositionConverter(text(file).orElseThrow(), client.encoding());
    }
}
