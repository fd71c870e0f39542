package io.github.dockerfilestages.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the git repository around a folder. */
public final class GitRepository {
    private static final String MARK = ".git";

    private GitRepository() {}

    /** The nearest folder, from this one upwards, with a {@code .git}: a folder, or the file of a linked worktree. */
    public static Optional<Path> around(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(MARK))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
