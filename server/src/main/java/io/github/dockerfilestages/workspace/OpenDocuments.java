package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.Entries;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open documents at one moment. */
public final class OpenDocuments {
    static final OpenDocuments NONE = new OpenDocuments(Entries.none());

    private final Entries<DocumentUri, OpenDocument> byUri;

    private OpenDocuments(Entries<DocumentUri, OpenDocument> byUri) {
        this.byUri = byUri;
    }

    public Optional<OpenDocument> find(DocumentUri uri) {
        return byUri.get(uri);
    }

    public List<OpenDocument> all() {
        return byUri.values().toList();
    }

    /** Those of some files of the project that are not open, in their order. */
    public <F extends ProjectFile> Stream<F> closed(Collection<F> files) {
        Set<FilePath> open =
                all().stream().flatMap(document -> document.path().stream()).collect(Collectors.toSet());
        return files.stream().filter(file -> !open.contains(file.path()));
    }

    OpenDocuments with(OpenDocument document) {
        return new OpenDocuments(byUri.with(document.uri(), document));
    }

    /** The documents as they are for a user who chose something else, or once more is known of the project. */
    OpenDocuments with(UnaryOperator<OpenDocument> change) {
        Map<DocumentUri, Optional<OpenDocument>> changed = new LinkedHashMap<>();
        byUri.values().forEach(document -> changed.put(document.uri(), Optional.of(change.apply(document))));
        return new OpenDocuments(byUri.with(changed));
    }

    OpenDocuments without(DocumentUri uri) {
        return new OpenDocuments(byUri.without(uri));
    }
}
