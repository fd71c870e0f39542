package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.web.Answers.ConfirmedTextEdit;
import io.github.dockerfilestages.web.Answers.DocumentEdits;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Converts places in the files of a session to those of JavaScript: URIs, and positions in UTF-16 code units. */
record Places(Snapshot snapshot, UriNames names) {

    /** The URI of a file, as it was given when the file was opened. */
    String uri(FilePath file) {
        return snapshot.documents()
                .find(file)
                .map(document -> document.uri().spelling())
                .orElseGet(() -> names.of(file));
    }

    Answers.Location location(FileLocation location) {
        return new Answers.Location(uri(location.file()), range(location));
    }

    Answers.LocationLink link(SourceText origin, FileLink link) {
        return new Answers.LocationLink(
                PositionRange.of(origin, link.origin()),
                uri(link.target().file()),
                range(link.target()),
                range(link.selection()));
    }

    PositionRange range(FileLocation location) {
        return PositionRange.of(text(location.file()), location.range());
    }

    SourceText text(FilePath file) {
        return snapshot.documents()
                .find(file)
                .map(OpenDocument::text)
                .or(() -> snapshot.project().text(file))
                .orElseThrow();
    }

    /** The edits of each file; the files keep their order. */
    List<DocumentEdits> edits(List<FileEdit> edits) {
        Map<FilePath, List<FileEdit>> byFile =
                edits.stream().collect(Collectors.groupingBy(FileEdit::file, LinkedHashMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> new DocumentEdits(
                        uri(file.getKey()),
                        file.getValue().stream().map(this::edit).toList()))
                .toList();
    }

    private ConfirmedTextEdit edit(FileEdit edit) {
        return new ConfirmedTextEdit(
                PositionRange.of(text(edit.file()), edit.edit().range()),
                edit.edit().newText(),
                confirmation(edit.confirmation()),
                snapshot.configuration().settings(edit.file()).confirmation().isAskedFor(edit.confirmation()));
    }

    private static String confirmation(EditConfirmation confirmation) {
        return switch (confirmation) {
            case NONE -> "none";
            case OTHER_FILE -> "otherFile";
            case GUESS -> "guess";
            case COMMAND -> "command";
            case MENTION -> "mention";
        };
    }

    static Answers.TextEdit edit(SourceText text, TextEdit edit) {
        return new Answers.TextEdit(PositionRange.of(text, edit.range()), edit.newText());
    }

    static Position position(SourceText text, int offset) {
        return text.position(offset, PositionEncoding.UTF_16);
    }

    static int offset(SourceText text, Position position) {
        return text.offset(position, PositionEncoding.UTF_16);
    }

    /** A range that runs backwards is turned around. */
    static TextRange range(SourceText text, PositionRange range) {
        int start = offset(text, range.start());
        int end = offset(text, range.end());
        return new TextRange(Math.min(start, end), Math.max(start, end));
    }

    /** The URI of a file for a link in Markdown; absent for a document that is not a file. */
    Optional<String> link(FilePath file) {
        boolean isFile = snapshot.documents()
                .find(file)
                .map(document -> document.path().isPresent())
                .orElse(true);
        return isFile ? Optional.of(names.of(file)) : Optional.empty();
    }
}
