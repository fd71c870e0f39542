package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.OpenDocument;
import java.util.Optional;

/**
 * Edits of a document that are taken in but not yet read: of many in a row only what they come to is. Belongs to the
 * reading thread.
 */
final class PendingEdits {
    private final OpenDocument document;
    private final int version;

    /** The text with all edits but the newest, which needs not be made for a single edit. */
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

    /** The same edits, to which those of a later version may be added without touching these. */
    PendingEdits at(int laterVersion) {
        return new PendingEdits(document, laterVersion, text, newest);
    }

    /** The document before all of them. */
    OpenDocument document() {
        return document;
    }

    int version() {
        return version;
    }

    /** The text after all of them, to which the next one applies. */
    SourceText text() {
        newest.ifPresent(edit -> text = text.edit(edit));
        newest = Optional.empty();
        return text;
    }

    void add(TextEdit edit) {
        text();
        newest = Optional.of(edit);
    }

    /** The document after all of them. */
    OpenDocument applied() {
        OpenDocument renewed = document.withVersion(version);
        return hasSeveral()
                ? renewed.edit(TextEdit.between(document.text().content(), text().content()))
                : newest.map(renewed::edit).orElse(renewed);
    }

    @SuppressWarnings("ReferenceEquality") // each edit makes a text of its own
    private boolean hasSeveral() {
        return text != document.text();
    }
}
