package io.github.dockerfilestages.files;

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

    /** Stands for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String clause;
    private final FileFaultKind kind;

    /** What the fault means for whoever searches a folder. */
    private enum FileFaultKind {
        /** There may be a file, but it cannot be told what is in it. */
        UNREADABLE,
        /** It is no text that somebody would write by hand. */
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

    /** The fault of a file that is there, and is no text or too much of it. */
    static FileFault noText(String clause) {
        return new FileFault(clause, FileFaultKind.NO_TEXT);
    }

    /** The fault is ours: the program failed on a file or folder that may well be sound. */
    static FileFault internal(Throwable cause) {
        var fault = new FileFault("caused an internal error: " + cause);
        fault.initCause(cause);
        return fault;
    }

    /**
     * The fault of a file whose name cannot be written down: it could be read, but nobody could be told where it is, and
     * it could not be written. Java replaces bytes that are no UTF-8; a backslash stands between names in a path of the
     * project, which would be that of another file.
     */
    static Optional<FileFault> ofName(Path path) {
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

    /** What went wrong in this program, when that is why the file was not read. */
    public Optional<Throwable> internalError() {
        return Optional.ofNullable(getCause());
    }

    /** Whether nothing is lost when the file is passed over, as it is none that is searched for. */
    public boolean isNoText() {
        return kind == FileFaultKind.NO_TEXT;
    }

    /** Whether there is no file. */
    boolean isAbsence() {
        return kind == FileFaultKind.ABSENT;
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
            // What Java could not read of the name is replaced, and no file has that name.
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
