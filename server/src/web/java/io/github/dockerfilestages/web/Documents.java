package io.github.dockerfilestages.web;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.DockerfileUse;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.web.Arguments.FileText;
import io.github.dockerfilestages.web.Arguments.Settings;
import io.github.dockerfilestages.web.Arguments.TextDocumentContentChange;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.OpenFile;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import io.github.dockerfilestages.workspace.settings.ConfigurationReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The open documents, the added files and the settings of a session: its only state. */
final class Documents {
    private final UriNames names;
    private final Workspace workspace = new Workspace();
    private final AddedFiles added = new AddedFiles(workspace);
    private final Set<DocumentUri> changed = new LinkedHashSet<>();

    Documents(List<String> folders) {
        names = UriNames.of(folders);
        workspace.begin(folders.stream()
                .flatMap(folder -> names.document(folder).path().stream())
                .toList());
    }

    /** The files of a folder, all of which are there. */
    static Snapshot read(FilePath folder, Map<FilePath, SourceText> texts, Settings settings) {
        var documents = new Documents(List.of(FileUri.of(folder)));
        documents.configure(settings);
        documents.added.add(texts);
        documents.workspace.complete(Optional.empty());
        return documents.now();
    }

    Snapshot now() {
        return workspace.snapshot();
    }

    Places places() {
        return new Places(now(), names);
    }

    /** The URI of a path that no document may have. */
    String uri(FilePath file) {
        return names.of(file);
    }

    Optional<OpenFile> find(String uri) {
        Snapshot now = now();
        return now.documents().find(names.document(uri)).map(document -> new OpenFile(document, now));
    }

    /** The path of a document or file in the project. */
    Optional<FilePath> path(String uri) {
        return now().path(names.document(uri));
    }

    void open(String uri, String text, String languageId) {
        if (!isOpen(uri, text, languageId)) {
            put(OpenDocument.of(names.document(uri), languageId, 0, SourceText.of(text), now().configuration()));
        }
    }

    private boolean isOpen(String uri, String text, String languageId) {
        return find(uri)
                .map(OpenFile::document)
                .filter(open -> open.uri().spelling().equals(names.document(uri).spelling()))
                .filter(open -> open.languageId().equals(languageId))
                .filter(open -> open.text().content().equals(text))
                .isPresent();
    }

    /** Does nothing when the document is not open. */
    void edit(String uri, List<TextDocumentContentChange> changes) {
        find(uri).map(OpenFile::document).ifPresent(before -> {
            OpenDocument document = before;
            for (TextDocumentContentChange change : changes) {
                document = document.edit(edit(document.text(), change));
            }
            put(document);
        });
    }

    /** Reduces a change of the whole text to the smallest edit, so that unchanged parts need not be parsed again. */
    private static TextEdit edit(SourceText text, TextDocumentContentChange change) {
        Optional<PositionRange> range = change.range();
        return range.isPresent()
                ? new TextEdit(Places.range(text, range.get()), change.text())
                : TextEdit.between(text.content(), change.text());
    }

    private void put(OpenDocument document) {
        change(Stream.of(document.uri()), () -> {
            workspace.put(document);
            return document.path();
        });
    }

    void close(String uri) {
        DocumentUri document = names.document(uri);
        change(Stream.of(document), () -> {
            Optional<FilePath> path = find(uri).flatMap(open -> open.document().path());
            workspace.remove(document);
            path.ifPresent(file -> added.readAgain(List.of(file)));
            return path;
        });
        changed.remove(document);
    }

    void add(List<FileText> files) {
        Map<FilePath, SourceText> texts = new LinkedHashMap<>();
        files.forEach(file ->
                names.document(file.uri()).path().ifPresent(path -> texts.put(path, SourceText.of(file.text()))));
        change(Stream.empty(), () -> {
            added.add(texts);
            return Optional.empty();
        });
    }

    void remove(List<String> uris) {
        List<FilePath> paths = uris.stream()
                .flatMap(uri -> names.document(uri).path().stream())
                .toList();
        change(Stream.empty(), () -> {
            added.remove(paths);
            return Optional.empty();
        });
    }

    void complete() {
        change(Stream.empty(), () -> {
            workspace.complete(Optional.empty());
            return Optional.empty();
        });
    }

    /** Returns a sentence for each setting that is wrong. */
    List<String> configure(Settings settings) {
        var nowhere = new FilePath("settings");
        ConfigurationFile read = ConfigurationReader.read(nowhere, nowhere, SourceText.of(settings.json()));
        change(all(), () -> {
            workspace.choose(read.values());
            added.readAll();
            return Optional.empty();
        });
        return read.problems().stream()
                .map(ConfigurationFile.ConfigurationProblem::sentence)
                .toList();
    }

    private Stream<DocumentUri> all() {
        return now().documents().all().stream().map(OpenDocument::uri);
    }

    /** The documents that changed since the last call, or about which other files say something else. */
    List<String> takeChanged() {
        List<String> taken = changed.stream()
                .filter(uri -> now().documents().find(uri).isPresent())
                .map(DocumentUri::spelling)
                .sorted()
                .toList();
        changed.clear();
        return taken;
    }

    /**
     * Changes the workspace and notes which documents are affected.
     *
     * @param edited the documents that the change is about
     * @param change returns the path of the document that may be a Dockerfile with other stages
     */
    private void change(Stream<DocumentUri> edited, Supplier<Optional<FilePath>> change) {
        Snapshot before = now();
        edited.forEach(changed::add);
        Optional<FilePath> path = change.get();
        Snapshot now = now();
        now.documents().concerned(now.project(), before.project()).forEach(document -> changed.add(document.uri()));
        path.filter(file -> !hasSameTable(file, before, now))
                .ifPresent(file -> Stream.of(before, now)
                        .flatMap(moment -> builders(moment, now, file))
                        .forEach(changed::add));
        if (!now.configuration().equals(before.configuration())) {
            all().forEach(changed::add);
        }
    }

    /** The open build files that name stages of a Dockerfile. */
    private static Stream<DocumentUri> builders(Snapshot moment, Snapshot now, FilePath dockerfile) {
        DockerfileUse use = moment.project().use(DockerfileId.of(dockerfile));
        return use.files()
                .distinct()
                .flatMap(file -> now.documents().find(file).stream())
                .map(OpenDocument::uri);
    }

    @SuppressWarnings("ReferenceEquality") // an edit outside stages keeps the table object
    private static boolean hasSameTable(FilePath path, Snapshot before, Snapshot now) {
        Optional<StageTable> old = table(path, before);
        Optional<StageTable> renewed = table(path, now);
        return old.isPresent() == renewed.isPresent() && (old.isEmpty() || old.get() == renewed.get());
    }

    private static Optional<StageTable> table(FilePath path, Snapshot moment) {
        return moment.documents().find(path).flatMap(OpenDocument::stages).map(StageModel::table);
    }

    /** The paths where builds look for files that are neither open nor added. */
    Stream<FilePath> missing() {
        Project project = now().project();
        return project.missing().stream()
                .filter(path -> project.isSearched(path) && added.find(path).isEmpty())
                .sorted();
    }
}
