package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectFile;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Those of some files of the project that are not open, in their order. */
    public <F extends ProjectFile> Stream<F> closed(Collection<F> files) {
        Set<FilePath> open =
                all().stream().flatMap(document -> document.path().stream()).collect(Collectors.toSet());
        return files.stream().filter(file -> !open.contains(file.path()));
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
