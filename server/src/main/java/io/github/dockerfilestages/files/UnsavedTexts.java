package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of files that are not open but that the editor holds changed and unsaved: it made an edit of ours in them, or
 * it keeps the text of a tab that was closed.
 *
 * <p>Invariant: a text is in force only as long as its file is as it was on disk when the text became known; whoever
 * writes the file, be it the editor that saves, has the last word. May be used by any thread.
 */
final class UnsavedTexts {
    private final Map<FilePath, Unsaved> texts = new ConcurrentHashMap<>();

    private record Unsaved(SourceText text, DiskStamp disk) {}

    /** @param disk what the file was like before it was compared with what the editor started from */
    void put(FilePath path, SourceText text, DiskStamp disk) {
        texts.put(path, new Unsaved(text, disk));
    }

    /** The text of a file, unless the file has been written since. */
    Optional<SourceText> find(FilePath path) {
        Unsaved unsaved = texts.get(path);
        if (unsaved == null) {
            return Optional.empty();
        }
        boolean isInForce = unsaved.disk().equals(DiskStamp.of(path));
        if (!isInForce) {
            texts.remove(path, unsaved);
        }
        return isInForce ? Optional.of(unsaved.text()) : Optional.empty();
    }

    void forget(FilePath path) {
        texts.remove(path);
    }

    void forgetAll() {
        texts.clear();
    }

    /** A file, or a folder with files in it, has another name now. */
    void rename(FilePath from, FilePath to) {
        for (FilePath path : new ArrayList<>(texts.keySet())) {
            if (path.isIn(from)) {
                Optional.ofNullable(texts.remove(path)).ifPresent(unsaved -> texts.put(path.moved(from, to), unsaved));
            }
        }
    }
}
