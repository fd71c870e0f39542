package io.github.dockerfilestages.buildfiles.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of commands while a text is read.
 *
 * @param folder the current one; empty for that in which the file starts its commands
 * @param before the folder before the last change, to which {@code cd -} goes back
 * @param pushed the folders to which {@code popd} goes back, the last one first
 * @param end the offset in the text where the folder is left, as at the end of a subshell
 */
record FolderState(
        Optional<ChangedFolder> folder, Optional<ChangedFolder> before, List<Optional<ChangedFolder>> pushed, int end) {
    static final int LASTING = Integer.MAX_VALUE;

    private static final int MOST_PUSHED = 50;

    static FolderState in(Optional<ChangedFolder> folder) {
        return new FolderState(folder, Optional.empty(), List.of(), LASTING);
    }

    /** After a branch, in the folder before it. */
    FolderState restored(Optional<ChangedFolder> earlier) {
        return new FolderState(earlier, before, pushed, end);
    }

    FolderState until(int offset) {
        return new FolderState(folder, before, pushed, offset);
    }

    FolderState changed(Optional<ChangedFolder> next) {
        return new FolderState(next, folder, pushed, end);
    }

    FolderState pushed(Optional<ChangedFolder> next) {
        List<Optional<ChangedFolder>> more = Stream.concat(Stream.of(folder), pushed.stream())
                .limit(MOST_PUSHED)
                .toList();
        return new FolderState(next, folder, more, end);
    }

    /** Without a pushed folder, the command fails and the folder stays. */
    FolderState popped() {
        return pushed.isEmpty() ? this : new FolderState(pushed.get(0), folder, pushed.subList(1, pushed.size()), end);
    }
}
