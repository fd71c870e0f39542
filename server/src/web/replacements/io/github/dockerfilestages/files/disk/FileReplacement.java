package io.github.dockerfilestages.files.disk;

import io.github.dockerfilestages.web.command.HostDisk;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The class of this name, for a disk of which only the host knows owners, modes and locks. */
public final class FileReplacement {
    private final Path file;
    private final byte[] before;

    FileReplacement(Path file, byte[] before) {
        this.file = file;
        this.before = before;
    }

    void write(byte[] bytes) throws IOException {
        try {
            HostDisk.replace(file.toString(), before, bytes);
        } catch (FileSystemException e) {
            throw HostDisk.CHANGED.equals(e.getReason()) ? new FileFault("has changed meanwhile") : e;
        }
    }

    static boolean hasOtherNames(Path file) throws IOException {
        return HostDisk.hasOtherNames(file.toString());
    }
}
