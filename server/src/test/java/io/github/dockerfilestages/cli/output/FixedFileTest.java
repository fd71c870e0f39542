package io.github.dockerfilestages.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedFileTest {
    private static final String TEXT = "FROM alpine as build\n";
    private static final TextEdit EDIT =
            new TextEdit(new TextRange(TEXT.indexOf("as"), TEXT.indexOf("as") + "as".length()), "AS");

    @TempDir
    private Path folder;

    @Test
    void aFileThatAnotherProgramHasChangedMeanwhileStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("Dockerfile"), "# new\n" + TEXT);

        FileFault fault = assertThrows(FileFault.class, () -> fixed(file).write());
        assertEquals("has changed meanwhile", fault.clause());
        assertEquals("# new\n" + TEXT, Files.readString(file));
    }

    @Test
    void aFileThatIsFixedAlreadyIsNotWrittenAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("Dockerfile"), TEXT);
        fixed(file).write();
        fixed(file).write();

        assertEquals("FROM alpine AS build\n", Files.readString(file));
    }

    private static FixedFile fixed(Path file) {
        return new FixedFile(FilePath.of(file.toString()), "Dockerfile", TEXT, List.of(EDIT));
    }
}
