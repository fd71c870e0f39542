package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tracks files that are not open but that editors change without opening or saving them.
 *
 * <p>Editors do not report such a change. But the edits that the server sent together are applied together: when an
 * open document gets the text that one of them produces, the files that are not open count as changed too, until they
 * are written or opened, or the edit is undone. May be used by any thread.
 */
public final class ClosedFiles {
    /** The number of sent edits that are kept: editors request those for a location whenever the cursor moves. */
    private static final int MOST = 32;

    private final Workspace workspace;
    private final FileIndex index;
    private final UnsavedTexts unsaved;

    /** The latest first; guarded by the lock of this object. */
    private final Deque<SentEdit> sentEdits = new ArrayDeque<>();

    /** The latest opening of each document, including documents that have been closed. */
    private final Map<DocumentUri, Opening> openings = new ConcurrentHashMap<>();

    public ClosedFiles(Workspace workspace, FileIndex index) {
        this.workspace = workspace;
        this.index = index;
        this.unsaved = index.unsaved();
    }

    /** Called when an edit is sent that also changes files which are not open. */
    public synchronized void sent(SentEdit edit) {
        sentEdits.addFirst(edit);
        if (sentEdits.size() > MOST) {
            sentEdits.removeLast();
        }
    }

    /** Whether changes of this document matter. */
    public synchronized boolean awaits(DocumentUri uri) {
        return openings.containsKey(uri)
                || sentEdits.stream().anyMatch(edit -> edit.open().containsKey(uri));
    }

    /** Called for each text that an open document has, including intermediate ones. */
    public void seen(DocumentUri uri, String text) {
        Optional.ofNullable(openings.get(uri)).ifPresent(opening -> opening.had(text));
        for (SentEdit edit : latestFirst()) {
            SentEdit.OpenDocumentEdit part = edit.open().get(uri);
            if (part != null && part.gives(text)) {
                edit.closed().forEach((file, change) -> follow(file, change.before(), change.after()));
                index.readNow(edit.files());
            } else if (part != null && edit.undo() == SentEdit.Undo.IN_ALL_FILES && part.comesFrom(text)) {
                edit.closed().forEach((file, change) -> follow(file, change.after(), change.before()));
                index.readNow(edit.files());
            }
        }
    }

    /**
     * Called when files and folders were renamed. An edit that was sent for this rename and changes no open document
     * has been applied.
     *
     * @param names the new paths by the old ones
     */
    public void renamed(Map<FilePath, FilePath> names) {
        names.forEach(unsaved::rename);
        for (SentEdit edit : latestFirst()) {
            if (edit.isConfirmedBy(names)) {
                Set<FilePath> files = new HashSet<>();
                edit.closed().forEach((file, change) -> {
                    FilePath now = renamed(file, names);
                    follow(now, change.before(), change.after());
                    files.add(now);
                });
                index.readNow(files);
                forget(edit);
            }
        }
    }

    /** A document was opened: from now on, the text of the editor counts. */
    public void opened(DocumentUri uri) {
        workspace.snapshot().path(uri).ifPresent(unsaved::forget);
    }

    /** A document was opened in an editor that may close it without saving it, but keeps its text. */
    public void openedToKeep(OpenDocument document) {
        document.path().ifPresent(path -> {
            var opening = new Opening(path);
            opening.had(document.text().content());
            openings.put(document.uri(), opening);
        });
    }

    /** Such a document was closed. */
    public void closedUnsaved(DocumentUri uri, SourceText text) {
        Optional.ofNullable(openings.get(uri))
                .ifPresent(opening -> workspace.snapshot().path(uri).ifPresent(path -> {
                    DiskStamp disk = DiskStamp.of(path);
                    Optional<String> saved = onDisk(path).map(SourceText::content);
                    boolean isAhead = saved.filter(
                                    there -> !Opening.lines(there).equals(Opening.lines(text.content())))
                            .filter(there -> opening.isAhead(disk, there))
                            .isPresent();
                    if (isAhead) {
                        unsaved.put(path, text, disk);
                    } else {
                        unsaved.forget(path);
                    }
                }));
    }

    /** Applies pending changes on disk, so that edits are based on the current texts. */
    public void catchUp() {
        index.catchUp();
    }

    /**
     * Reads again those of some files whose text differs from the known one.
     *
     * @param known files that are not open, with their texts
     * @return whether there were any
     */
    public boolean refresh(Map<FilePath, SourceText> known) {
        Set<FilePath> stale = new HashSet<>();
        known.forEach((path, text) -> {
            if (current(path).filter(text::equals).isEmpty()) {
                stale.add(path);
            }
        });
        index.readNow(stale);
        return !stale.isEmpty();
    }

    private void follow(FilePath file, SourceText from, SourceText to) {
        DiskStamp disk = DiskStamp.of(file);
        boolean isClosed = workspace.snapshot().documents().isClosed(file);
        if (isClosed && current(file).filter(from::equals).isPresent()) {
            unsaved.put(file, to, disk);
        }
    }

    private Optional<SourceText> current(FilePath path) {
        return unsaved.find(path).or(() -> onDisk(path));
    }

    private static Optional<SourceText> onDisk(FilePath path) {
        try {
            return Optional.of(
                    SourceText.of(TextFile.read(Path.of(path.value())).content()));
        } catch (FileFault | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static FilePath renamed(FilePath file, Map<FilePath, FilePath> names) {
        return names.entrySet().stream()
                .filter(name -> file.isIn(name.getKey()))
                .map(name -> file.moved(name.getKey(), name.getValue()))
                .findFirst()
                .orElse(file);
    }

    private synchronized List<SentEdit> latestFirst() {
        return List.copyOf(sentEdits);
    }

    private synchronized void forget(SentEdit edit) {
        sentEdits.remove(edit);
    }
}
