package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.OpenDocument;
import java.util.Optional;

/**
 * Edits of a document that have arrived but are not applied yet, so that several consecutive edits are parsed only
 * once. Used only by the reading thread.
 */
final class PendingEdits {
    private final OpenDocument document;
    private final int version;

    /** The text after all edits but the newest one, so that a single edit needs no intermediate text. */
    private SourceText text;

    private Optional<TextEdit> newest;

    private PendingEdits(OpenDocument document, int version, SourceText text, Optional<TextEdit> newest) {
        this.document = document;
        this.version = version;
        this.text = text;
        this.newest = newest;
    }

    public static PendingEdits of(OpenDocument document) {
        return new PendingEdits(document, document.version(), document.text(), Optional.empty());
    }

    /** A copy with a later version number; adding edits to it does not change this object. */
    PendingEdits at(int laterVersion) {
        return new PendingEdits(document, laterVersion, text, newest);
    }

    /** The document before all edits. */
    OpenDocument document() {
        return document;
    }

    int version() {
        return version;
    }

    /** The text after all edits, to which the next one applies. */
    SourceText text() {
        newest.ifPresent(edit -> text = text.edit(edit));
        newest = Optional.empty();
        return text;
    }

    void add(TextEdit edit) {
        text();
        newest = Optional.of(edit);
    }

    /** The document after all edits. */
    OpenDocument applied() {
        OpenDocument renewed = document.withVersion(version);
        return hasSeveral()
                ? renewed.edit(TextEdit.between(document.text().content(), text().content()))
                : newest.map(renewed::edit).orElse(renewed);
    }

    @SuppressWarnings("ReferenceEquality") // each edit makes a new text object
    private boolean hasSeveral() {
        return text != document.text();
    }
}
