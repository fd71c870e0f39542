package io.github.dockerfilestages.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads regular files only. Opening or reading a pipe or a device can block forever, so that anything else than a
 * regular file is rejected by its attributes, before it is opened.
 *
 * <p>Java cannot open a file without blocking. If a file is replaced by a pipe between the two steps, the reader can
 * still block; but this needs the permission to change the project's files while they are read.
 */
final class RegularFile {
    /** In bytes. No text that a person writes is longer, and reading more would only cost time and memory. */
    static final int LONGEST = 2 << 20;

    private RegularFile() {}

    /**
     * All bytes of a file.
     *
     * @throws FileFault when it is not a readable regular file, or longer than {@link #LONGEST}
     */
    static byte[] read(Path path, LinkOption... links) throws FileFault {
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

    /** The first bytes of a file, or all if it has fewer; cheaper than reading the whole file. */
    static byte[] start(Path path, int count) throws FileFault {
        try {
            return check(path).size() == 0 ? new byte[0] : read(path, count);
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }

    static FileFault tooLong() {
        return FileFault.noText("is longer than 2 MiB");
    }

    static FileFault notRegular() {
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
