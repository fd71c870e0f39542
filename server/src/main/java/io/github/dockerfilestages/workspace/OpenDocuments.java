package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.Entries;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
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
    static final OpenDocuments NONE = new OpenDocuments(Entries.none(), Entries.none());

    private final Entries<DocumentUri, OpenDocument> byUri;

    /** By what a document is called in the project. */
    private final Entries<FilePath, DocumentUri> byFile;

    private OpenDocuments(Entries<DocumentUri, OpenDocument> byUri, Entries<FilePath, DocumentUri> byFile) {
        this.byUri = byUri;
        this.byFile = byFile;
    }

    public Optional<OpenDocument> find(DocumentUri uri) {
        return byUri.get(uri);
    }

    /** The document that is called so in the project. */
    public Optional<OpenDocument> find(FilePath file) {
        return byFile.get(file).flatMap(byUri::get);
    }

    public List<OpenDocument> all() {
        return byUri.values().toList();
    }

    /** Those of which the project may say something else than before. */
    public List<OpenDocument> concerned(Project project, Project before) {
        return project.touchedSince(before)
                .map(files ->
                        files.stream().flatMap(file -> find(file).stream()).toList())
                .orElseGet(this::all);
    }

    /** Whether no open document is this file. */
    public boolean isClosed(FilePath path) {
        return all().stream().noneMatch(document -> document.file().equals(path));
    }

    /** Those of some files of the project that are not open, in their order. */
    public <F extends ProjectFile> Stream<F> closed(Collection<F> files) {
        Set<FilePath> open =
                all().stream().flatMap(document -> document.path().stream()).collect(Collectors.toSet());
        return files.stream().filter(file -> !open.contains(file.path()));
    }

    /** Whether the same named contexts are known of those that were open before. */
    public boolean hasSameContexts(OpenDocuments before) {
        return byUri.values()
                .allMatch(document -> before.find(document.uri())
                        .map(earlier -> earlier.namedContexts().equals(document.namedContexts()))
                        .orElse(true));
    }

    OpenDocuments with(OpenDocument document) {
        boolean isKnown =
                byFile.get(document.file()).filter(document.uri()::equals).isPresent();
        return new OpenDocuments(
                byUri.with(document.uri(), document), isKnown ? byFile : byFile.with(document.file(), document.uri()));
    }

    /** The documents as they are for a user who chose something else, or once more is known of the project. */
    OpenDocuments with(UnaryOperator<OpenDocument> change) {
        return with(all(), change);
    }

    /** The same for some of them only. */
    OpenDocuments with(Collection<OpenDocument> some, UnaryOperator<OpenDocument> change) {
        Map<DocumentUri, Optional<OpenDocument>> changed = new LinkedHashMap<>();
        some.forEach(document -> changed.put(document.uri(), Optional.of(change.apply(document))));
        return new OpenDocuments(byUri.with(changed), byFile);
    }

    OpenDocuments without(DocumentUri uri) {
        Optional<FilePath> file = find(uri)
                .map(OpenDocument::file)
                .filter(called -> byFile.get(called).filter(uri::equals).isPresent());
        return new OpenDocuments(byUri.without(uri), file.map(byFile::without).orElse(byFile));
    }
}
