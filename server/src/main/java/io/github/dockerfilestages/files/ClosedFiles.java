package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.FilePath;
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
 * Keeps what is known of files that are not open in step with editors that change them without opening or saving them.
 *
 * <p>Nobody says so when an edit was made in such a file. But the edits that were handed out together are made together:
 * once an open document has become what one of them makes of it, the files that are not open are taken for changed too,
 * until they are written, opened, or the edit is undone. May be used by any thread.
 */
public final class ClosedFiles {
    /** How many edits may be waiting to be made: editors ask for those of a place whenever the cursor moves. */
    private static final int MOST = 32;

    private final Workspace workspace;
    private final FileIndex index;
    private final UnsavedTexts unsaved;

    /** The latest first; guarded by this object's lock. */
    private final Deque<HandedOutEdit> handedOut = new ArrayDeque<>();

    /** The latest opening of each document, also of those that are closed by now. */
    private final Map<DocumentUri, Opening> openings = new ConcurrentHashMap<>();

    public ClosedFiles(Workspace workspace, FileIndex index) {
        this.workspace = workspace;
        this.index = index;
        this.unsaved = index.unsaved();
    }

    /** An edit leaves that is for files which are not open, too. */
    public synchronized void handOut(HandedOutEdit edit) {
        handedOut.addFirst(edit);
        if (handedOut.size() > MOST) {
            handedOut.removeLast();
        }
    }

    /** Whether it matters what becomes of a document. */
    public synchronized boolean awaits(DocumentUri uri) {
        return openings.containsKey(uri)
                || handedOut.stream().anyMatch(edit -> edit.open().containsKey(uri));
    }

    /** An open document has this text now, or had it on its way to what it is now. */
    public void seen(DocumentUri uri, String text) {
        Optional.ofNullable(openings.get(uri)).ifPresent(opening -> opening.had(text));
        for (HandedOutEdit edit : latestFirst()) {
            HandedOutEdit.OpenDocumentEdit part = edit.open().get(uri);
            if (part != null && part.gives(text)) {
                edit.closed().forEach((file, change) -> follow(file, change.before(), change.after()));
                index.readNow(edit.files());
            } else if (part != null && edit.undo() == HandedOutEdit.Undo.IN_ALL_FILES && part.comesFrom(text)) {
                edit.closed().forEach((file, change) -> follow(file, change.after(), change.before()));
                index.readNow(edit.files());
            }
        }
    }

    /**
     * Files and folders have other names now. An edit that was handed out for that and is of no open document was made.
     *
     * @param names the new by the old ones
     */
    public void renamed(Map<FilePath, FilePath> names) {
        names.forEach(unsaved::rename);
        for (HandedOutEdit edit : latestFirst()) {
            if (edit.isToldBy(names)) {
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

    /** A document was opened: what the editor says of it is in force. */
    public void opened(DocumentUri uri) {
        workspace.snapshot().path(uri).ifPresent(unsaved::forget);
    }

    /** A document was opened in an editor that may close it without saving it or losing its text. */
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

    /** What is to be edited must be known as it is: what is said of files on disk is taken in first. */
    public void catchUp() {
        index.catchUp();
    }

    /**
     * Reads those of some files again that are not what they are taken for.
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

    private synchronized List<HandedOutEdit> latestFirst() {
        return List.copyOf(handedOut);
    }

    private synchronized void forget(HandedOutEdit edit) {
        handedOut.remove(edit);
    }
}
