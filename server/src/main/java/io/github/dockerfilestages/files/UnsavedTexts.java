package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of files that are not open in the editor but have unsaved changes: the editor has applied our edit to them,
 * or keeps the text of a closed tab.
 *
 * <p>Invariant: a text is valid only until its file changes on disk. Then the file determines the text, even if it was
 * the editor that saved it. May be used by any thread.
 */
final class UnsavedTexts {
    private final Map<FilePath, Unsaved> texts = new ConcurrentHashMap<>();

    private record Unsaved(SourceText text, DiskStamp disk) {}

    /**
     * @param disk the state of the file before its text was compared with the text before the editor's change
     */
    void put(FilePath path, SourceText text, DiskStamp disk) {
        texts.put(path, new Unsaved(text, disk));
    }

    /** The text of a file, unless the file has been written since. */
    Optional<SourceText> find(FilePath path) {
        Unsaved unsaved = texts.get(path);
        if (unsaved == null) {
            return Optional.empty();
        }
        boolean isValid = unsaved.disk().equals(DiskStamp.of(path));
        if (!isValid) {
            texts.remove(path, unsaved);
        }
        return isValid ? Optional.of(unsaved.text()) : Optional.empty();
    }

    void forget(FilePath path) {
        texts.remove(path);
    }

    void forgetAll() {
        texts.clear();
    }

    /** A file, or a folder that contains files, was renamed. */
    void rename(FilePath from, FilePath to) {
        for (FilePath path : new ArrayList<>(texts.keySet())) {
            if (path.isIn(from)) {
                Optional.ofNullable(texts.remove(path)).ifPresent(unsaved -> texts.put(path.moved(from, to), unsaved));
            }
        }
    }
}
