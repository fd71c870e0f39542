package io.github.dockerfilestages.files;

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
 * Puts other bytes into a file and changes nothing else about it: owner, group, mode, extended attributes and links stay.
 *
 * <p>A fresh file takes the place of the old one, so that whoever reads meanwhile, or after a loss of power, finds the old
 * bytes or the new ones. Where a fresh file would not be the same file, because it has several names or an owner that we
 * cannot give it, the bytes are written into the old one.
 */
final class FileReplacement {
    private static final String PREFIX =
            ".dockerfile-stages-" + ProcessHandle.current().pid() + "-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern TEMPORARY = Pattern.compile("\\.dockerfile-stages-(\\d+)-\\d+\\.tmp");

    private final Path file;
    private final byte[] before;

    /**
     * @param file the file itself, links followed
     * @param before what was read from it; when it holds something else by now, it stays
     */
    FileReplacement(Path file, byte[] before) {
        this.file = file;
        this.before = before;
    }

    /** @throws FileFault when somebody else has changed the file since it was read */
    void write(byte[] bytes) throws IOException {
        removeLeftovers();
        if (isPosix()) {
            // Two of us could both find the old bytes and then lose what the first one wrote.
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
            throw new FileFault("is being changed by somebody else");
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

    /** Whether a file has several names (hard links), of which a fresh file would take but one. */
    static boolean hasOtherNames(Path file) throws IOException {
        return hasUnixAttributes(file) && (int) Files.getAttribute(file, "unix:nlink") > 1;
    }

    private void overwrite(byte[] bytes) throws IOException {
        checkUnchanged();
        writeThrough(file, bytes);
    }

    /** The old bytes go only after the new ones are there, so that a full disk does not cost both. */
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

    /** Whether the fresh file could be made like the old one in all that is not its bytes. */
    private boolean copyAttributes(Path fresh) throws IOException {
        try {
            copyExtendedAttributes(fresh);
            if (isPosix()) {
                PosixFileAttributes wanted = Files.readAttributes(file, PosixFileAttributes.class);
                var target = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
                PosixFileAttributes actual = target.readAttributes();
                // Without need it would be forbidden to whoever is not root.
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
            // Only then is the new name sure to survive a loss of power.
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            } catch (IOException e) {
                // The file is replaced; some systems cannot do this for folders.
            }
        }
    }

    /** Removes what one of us left that was killed. */
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
            // They are in nobody's way.
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static boolean hasUnixAttributes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
