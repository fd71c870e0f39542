package io.github.dockerfilestages.workspace;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The open documents at one moment, in the order in which they were opened. */
public final class OpenDocuments {
    static final OpenDocuments NONE = new OpenDocuments(Map.of());

    private final Map<DocumentUri, OpenDocument> byUri;

    private OpenDocuments(Map<DocumentUri, OpenDocument> byUri) {
        this.byUri = byUri;
    }

    public Optional<OpenDocument> find(DocumentUri uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    public Collection<OpenDocument> all() {
        return Collections.unmodifiableCollection(byUri.values());
    }

    OpenDocuments with(OpenDocument document) {
        var documents = new LinkedHashMap<>(byUri);
        documents.put(document.uri(), document);
        return new OpenDocuments(documents);
    }

    /** The documents as they are for a user who chose something else, or once more is known of the project. */
    OpenDocuments with(UnaryOperator<OpenDocument> change) {
        var documents = new LinkedHashMap<>(byUri);
        documents.replaceAll((uri, document) -> change.apply(document));
        return new OpenDocuments(documents);
    }

    OpenDocuments without(DocumentUri uri) {
        var documents = new LinkedHashMap<>(byUri);
        documents.remove(uri);
        return new OpenDocuments(documents);
    }
}
