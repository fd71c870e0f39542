package io.github.dockerfilestages.files.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads regular files only. Opening or reading a pipe or a device can block forever, so that anything else than a
 * regular file is rejected by its attributes, before it is opened.
 *
 * <p>Java cannot open a file without blocking. If a file is replaced by a pipe between the two steps, the reader can
 * still block; but this needs the permission to change the project's files while they are read.
 */
public final class RegularFile {
    /** In bytes. No text that a person writes is longer, and reading more would only cost time and memory. */
    public static final int LONGEST = 2 << 20;

    /** As many bytes as git looks at to find out that a file is binary. */
    private static final int START = 8_000;

    private RegularFile() {}

    /**
     * All bytes of a file.
     *
     * @throws FileFault when it is not a readable regular file, or longer than {@link #LONGEST}
     */
    public static byte[] read(Path path, LinkOption... links) throws FileFault {
        try {
            BasicFileAttributes attributes = check(path, links);
            if (attributes.size() > LONGEST) {
                throw tooLong();
            }
            // A file of size 0 has no bytes, or the system generates them, as below /proc; some of those never end.
            return attributes.size() == 0 ? new byte[0] : read(path, LONGEST + 1);
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }

    /**
     * All bytes of a file, unless it is not wanted because of its first ones.
     *
     * @throws FileFault when it is not a readable regular file, or longer than {@link #LONGEST}
     */
    static Optional<byte[]> readUnless(Path path, Predicate<byte[]> isUnwanted) throws FileFault {
        try {
            long size = check(path).size();
            if (size > LONGEST) {
                throw tooLong();
            }
            return size == 0 ? Optional.empty() : readUnless(path, (int) size, isUnwanted);
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }

    private static Optional<byte[]> readUnless(Path path, int size, Predicate<byte[]> isUnwanted) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(Math.min(size, START));
            if (isUnwanted.test(start) || start.length < START) {
                return Optional.of(start).filter(isUnwanted.negate());
            }
            byte[] rest = in.readNBytes(LONGEST + 1 - START);
            byte[] all = Arrays.copyOf(start, START + rest.length);
            System.arraycopy(rest, 0, all, START, rest.length);
            return Optional.of(all);
        }
    }

    static FileFault tooLong() {
        return FileFault.noText("is longer than 2 MiB");
    }

    /** Why a pipe, a device or a socket is not read. */
    public static FileFault notRegular() {
        return FileFault.noText("is not a regular file");
    }

    private static byte[] read(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }

    private static BasicFileAttributes check(Path path, LinkOption... links) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, links);
        if (attributes.isDirectory()) {
            throw new FileFault("is a folder");
        }
        if (attributes.isSymbolicLink()) {
            throw FileFault.noText("is a symbolic link");
        }
        if (!attributes.isRegularFile()) {
            throw notRegular();
        }
        return attributes;
    }
}
