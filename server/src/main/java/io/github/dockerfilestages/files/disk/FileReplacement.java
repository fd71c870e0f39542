package io.github.dockerfilestages.files.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the bytes of a file and nothing else: owner, group, mode, extended attributes and links stay.
 *
 * <p>A new file replaces the old one, so that a reader at the same time, or after a power failure, finds either the old
 * or the new bytes. If a new file would not be the same file, because the old one has hard links or an owner that we
 * may not set, the bytes are written into the old file.
 */
public final class FileReplacement {
    private static final String PREFIX =
            ".dockerfile-stages-" + ProcessHandle.current().pid() + "-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern TEMPORARY = Pattern.compile("\\.dockerfile-stages-(\\d+)-\\d+\\.tmp");

    private final Path file;
    private final byte[] before;

    /**
     * @param file the file itself, with links resolved
     * @param before what was read from it; if it has other content now, it is not replaced
     */
    FileReplacement(Path file, byte[] before) {
        this.file = file;
        this.before = before;
    }

    /**
     * @throws FileFault when another process has changed the file since it was read
     */
    void write(byte[] bytes) throws IOException {
        removeLeftovers();
        if (isPosix()) {
            // Without a lock, two processes could both find the old bytes, and the first change would be lost.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                lockUntilClosed(channel);
                replace(bytes);
            }
        } else {
            replace(bytes);
        }
    }

    private static void lockUntilClosed(FileChannel channel) throws FileFault {
        try {
            channel.lock();
        } catch (OverlappingFileLockException e) {
            throw new FileFault("is being changed by another program");
        } catch (IOException e) {
            // Some network file systems have no locks.
        }
    }

    private void replace(byte[] bytes) throws IOException {
        if (hasOtherNames(file)) {
            overwrite(bytes);
            return;
        }
        Path fresh = Files.createTempFile(file.getParent(), PREFIX, SUFFIX);
        try {
            writeThrough(fresh, bytes);
            if (copyAttributes(fresh)) {
                checkUnchanged();
                move(fresh);
            } else {
                overwrite(bytes);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Whether a file has several names (hard links); a new file would replace only one of them. */
    static boolean hasOtherNames(Path file) throws IOException {
        return hasUnixAttributes(file) && (int) Files.getAttribute(file, "unix:nlink") > 1;
    }

    private void overwrite(byte[] bytes) throws IOException {
        checkUnchanged();
        writeThrough(file, bytes);
    }

    /** Truncates the file only after the new bytes are written, so that a full disk does not lose both. */
    private static void writeThrough(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.truncate(bytes.length);
            channel.force(true);
        }
    }

    private void checkUnchanged() throws IOException {
        if (!Arrays.equals(before, Files.readAllBytes(file))) {
            throw new FileFault("has changed meanwhile");
        }
    }

    /** Whether the new file could get all attributes of the old one. */
    private boolean copyAttributes(Path fresh) throws IOException {
        try {
            copyExtendedAttributes(fresh);
            if (isPosix()) {
                PosixFileAttributes wanted = Files.readAttributes(file, PosixFileAttributes.class);
                var target = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
                PosixFileAttributes actual = target.readAttributes();
                // Only if needed: without root privileges, this fails even for the same owner.
                if (!actual.owner().equals(wanted.owner())) {
                    target.setOwner(wanted.owner());
                }
                if (!actual.group().equals(wanted.group())) {
                    target.setGroup(wanted.group());
                }
                target.setPermissions(wanted.permissions());
            }
            if (hasUnixAttributes(file)) {
                Files.setAttribute(fresh, "unix:mode", Files.getAttribute(file, "unix:mode"));
            }
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }

    private void copyExtendedAttributes(Path fresh) throws IOException {
        var source = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        var target = Files.getFileAttributeView(fresh, UserDefinedFileAttributeView.class);
        if (source == null || target == null) {
            return;
        }
        for (String name : source.list()) {
            var value = ByteBuffer.allocate(source.size(name));
            source.read(name, value);
            target.write(name, value.flip());
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (isPosix()) {
            // Only after this does the new name survive a power failure.
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            } catch (IOException e) {
                // The file is replaced; some systems cannot sync folders.
            }
        }
    }

    /** Removes temporary files that a killed process has left. */
    private void removeLeftovers() {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(file.getParent(), ".dockerfile-stages-*.tmp")) {
            for (Path leftover : leftovers) {
                Matcher name = TEMPORARY.matcher(leftover.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(leftover);
                }
            }
        } catch (IOException | NumberFormatException e) {
            // They do no harm.
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static boolean hasUnixAttributes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
