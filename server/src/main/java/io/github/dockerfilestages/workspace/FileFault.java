package io.github.dockerfilestages.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a file cannot be read or written. */
public final class FileFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final String clause;

    FileFault(String clause) {
        super(clause);
        this.clause = clause;
    }

    /** What is to be said of the file, to follow its name. */
    public String clause() {
        return clause;
    }

    /** The fault behind what the operating system says of a file; its own words name the file in a way of their own. */
    static FileFault of(IOException cause, Path path) {
        if (cause instanceof FileFault fault) {
            return fault;
        }
        if (cause instanceof NoSuchFileException) {
            return new FileFault("does not exist");
        }
        if (cause instanceof AccessDeniedException) {
            return new FileFault("is not accessible: permission denied");
        }
        if (cause instanceof FileSystemLoopException) {
            return new FileFault("is a link that leads back to itself");
        }
        return new FileFault("is not accessible: " + reason(cause, path));
    }

    private static String reason(IOException cause, Path path) {
        Optional<String> reason = cause instanceof FileSystemException fault
                ? Optional.ofNullable(fault.getReason())
                : Optional.ofNullable(cause.getMessage());
        return reason.filter(text -> !text.equals(path.toString()))
                .orElse(cause.getClass().getSimpleName());
    }
}
