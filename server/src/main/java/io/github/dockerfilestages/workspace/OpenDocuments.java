package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.collections.Entries;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import java.util.ArrayList;
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
    static final OpenDocuments NONE = new OpenDocuments(Entries.none(), Entries.none());

    private final Entries<DocumentUri, OpenDocument> byUri;

    /**
     * By the path of a document in the project; a path has several documents if its file is open through links, the
     * latest last.
     */
    private final Entries<FilePath, List<DocumentUri>> byFile;

    private OpenDocuments(Entries<DocumentUri, OpenDocument> byUri, Entries<FilePath, List<DocumentUri>> byFile) {
        this.byUri = byUri;
        this.byFile = byFile;
    }

    public Optional<OpenDocument> find(DocumentUri uri) {
        return byUri.get(uri);
    }

    /** The document with this path in the project. */
    public Optional<OpenDocument> find(FilePath file) {
        List<OpenDocument> documents = findAll(file);
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.get(documents.size() - 1));
    }

    /** All documents with this path in the project. */
    public List<OpenDocument> findAll(FilePath file) {
        return byFile.get(file).orElse(List.of()).stream()
                .flatMap(uri -> byUri.get(uri).stream())
                .toList();
    }

    public List<OpenDocument> all() {
        return byUri.values().toList();
    }

    /** The documents that may be affected by a change of the project. */
    public List<OpenDocument> concerned(Project project, Project before) {
        return project.touchedSince(before)
                .map(files ->
                        files.stream().flatMap(file -> findAll(file).stream()).toList())
                .orElseGet(this::all);
    }

    /** Whether the file is not open in an editor. */
    public boolean isClosed(FilePath path) {
        return byFile.get(path).isEmpty();
    }

    /** Those of some files of the project that are not open, in order. */
    public <F extends ProjectFile> Stream<F> closed(Collection<F> files) {
        Set<FilePath> open =
                all().stream().flatMap(document -> document.path().stream()).collect(Collectors.toSet());
        return files.stream().filter(file -> file instanceof ProjectFile.LinkedPath || !open.contains(file.path()));
    }

    /** Whether the named contexts of the documents that were open before are the same. */
    public boolean hasSameContexts(OpenDocuments before) {
        return byUri.values()
                .allMatch(document -> before.find(document.uri())
                        .map(earlier -> earlier.namedContexts().equals(document.namedContexts()))
                        .orElse(true));
    }

    OpenDocuments with(OpenDocument document) {
        return new OpenDocuments(byUri.with(document.uri(), document), latest(document));
    }

    /** A copy in which this document is the latest one with its path. */
    OpenDocuments preferring(OpenDocument document) {
        return find(document.uri()).isPresent() ? new OpenDocuments(byUri, latest(document)) : this;
    }

    private Entries<FilePath, List<DocumentUri>> latest(OpenDocument document) {
        List<DocumentUri> before = byFile.get(document.file()).orElse(List.of());
        boolean isLatest = !before.isEmpty() && before.get(before.size() - 1).equals(document.uri());
        var uris = new ArrayList<>(before);
        uris.remove(document.uri());
        uris.add(document.uri());
        return isLatest ? byFile : byFile.with(document.file(), List.copyOf(uris));
    }

    /** A copy in which every document is changed. */
    OpenDocuments with(UnaryOperator<OpenDocument> change) {
        return with(all(), change);
    }

    /** A copy in which some documents are changed. */
    OpenDocuments with(Collection<OpenDocument> some, UnaryOperator<OpenDocument> change) {
        Map<DocumentUri, Optional<OpenDocument>> changed = new LinkedHashMap<>();
        boolean areCalledAsBefore = true;
        for (OpenDocument document : some) {
            OpenDocument now = change.apply(document);
            changed.put(document.uri(), Optional.of(now));
            areCalledAsBefore &= now.file().equals(document.file());
        }
        Entries<DocumentUri, OpenDocument> documents = byUri.with(changed);
        return areCalledAsBefore ? new OpenDocuments(documents, byFile) : of(documents);
    }

    private static OpenDocuments of(Entries<DocumentUri, OpenDocument> documents) {
        OpenDocuments all = NONE;
        for (OpenDocument document : documents.values().toList()) {
            all = all.with(document);
        }
        return all;
    }

    OpenDocuments without(DocumentUri uri) {
        Optional<FilePath> file = find(uri).map(OpenDocument::file);
        List<DocumentUri> left = file.flatMap(byFile::get).orElse(List.of()).stream()
                .filter(other -> !other.equals(uri))
                .toList();
        return new OpenDocuments(
                byUri.without(uri),
                file.map(called -> left.isEmpty() ? byFile.without(called) : byFile.with(called, left))
                        .orElse(byFile));
    }
}
