package io.github.dockerfilestages.files.disk;

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

    /** Java's replacement for bytes that are not valid UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String clause;
    private final FileFaultKind kind;

    /** What the fault means for a search of a folder. */
    private enum FileFaultKind {
        /** There may be a file, but its content cannot be read. */
        UNREADABLE,
        /** It is not a text that a person would write. */
        NO_TEXT,
        ABSENT
    }

    FileFault(String clause) {
        this(clause, FileFaultKind.UNREADABLE);
    }

    private FileFault(String clause, FileFaultKind kind) {
        super(clause);
        this.clause = clause;
        this.kind = kind;
    }

    /** The fault of a file that exists but is not a text, or is too long. */
    static FileFault noText(String clause) {
        return new FileFault(clause, FileFaultKind.NO_TEXT);
    }

    /** The fault of a text that cannot be a path, such as one with a NUL. */
    public static FileFault noPath() {
        return new FileFault("is not a path");
    }

    /** The fault of a file that cannot be created. */
    public static FileFault noFolder() {
        return new FileFault("cannot be created: its folder does not exist");
    }

    /** An internal error: the program failed on a file or folder that may be valid. */
    public static FileFault internal(Throwable cause) {
        var fault = new FileFault("caused an internal error: " + cause);
        fault.initCause(cause);
        return fault;
    }

    /**
     * The fault of a file with a name that paths of a project cannot represent: the file could be read, but its name
     * could neither be reported nor used to write it. Java replaces bytes that are not UTF-8; and since a backslash
     * separates names in a path of the project, the path would be that of another file.
     */
    public static Optional<FileFault> ofName(Path path) {
        String written = path.toString();
        if (!path.getFileSystem().getSeparator().equals("\\") && written.indexOf('\\') >= 0) {
            return Optional.of(new FileFault("has a backslash in its path, which is not supported"));
        }
        if (written.indexOf(REPLACEMENT) < 0) {
            return Optional.empty();
        }
        return DiskPath.of(written).filter(path::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new FileFault("has a name that is not valid UTF-8"));
    }

    /** The internal error because of which the file was not read, if there was one. */
    public Optional<Throwable> internalError() {
        return Optional.ofNullable(getCause());
    }

    /** Whether the file can be skipped without loss, as it is not a kind of file that is searched for. */
    public boolean isNoText() {
        return kind == FileFaultKind.NO_TEXT;
    }

    /** Whether the file does not exist. */
    public boolean isAbsence() {
        return kind == FileFaultKind.ABSENT;
    }

    /** The problem of the file, as a clause that follows its name. */
    public String clause() {
        return clause;
    }

    /**
     * The fault for an error of the operating system. The system's message is not used as it is, since it formats the
     * name of the file in its own way.
     */
    public static FileFault of(IOException cause, Path path) {
        if (cause instanceof FileFault fault) {
            return fault;
        }
        if (cause instanceof NoSuchFileException) {
            // Java replaced unreadable parts of the name, and no file has the resulting name.
            boolean isLost = path.toString().indexOf(REPLACEMENT) >= 0;
            return new FileFault(
                    isLost ? "does not exist, or has a name that is not valid UTF-8" : "does not exist",
                    FileFaultKind.ABSENT);
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
