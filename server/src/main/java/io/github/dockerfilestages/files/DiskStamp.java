package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.files.FilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The state of a file on disk at one moment. While it stays equal, nobody has written the file.
 *
 * @param key distinguishes a file from another one that replaced it, if the system provides one
 */
record DiskStamp(Optional<FileTime> modified, long size, String key) {
    private static final DiskStamp ABSENT = new DiskStamp(Optional.empty(), 0, "");

    static DiskStamp of(FilePath path) {
        try {
            var attributes = Files.readAttributes(Path.of(path.value()), BasicFileAttributes.class);
            return new DiskStamp(
                    Optional.of(attributes.lastModifiedTime()),
                    attributes.size(),
                    String.valueOf(attributes.fileKey()));
        } catch (IOException | InvalidPathException e) {
            return ABSENT;
        }
    }
}
