package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.files.FilePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that the user wants to have written: created, or replaced as a whole. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes a text in UTF-8.
     *
     * @throws FileFault when that is not possible
     */
    public static void write(FilePath file, String text) throws FileFault {
        Path path = Path.of(file.value());
        try {
            Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw FileFault.noFolder();
        } catch (IOException e) {
            throw FileFault.of(e, path);
        }
    }
}
