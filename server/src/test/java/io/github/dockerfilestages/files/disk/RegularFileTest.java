package io.github.dockerfilestages.files.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockerfilestages.fixture.OtherFiles;
import io.github.dockerfilestages.workspace.globs.ByteText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Anything that could block a reader, or never ends, is rejected before it is opened. */
@Timeout(60)
class RegularFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsReadAlsoThroughALink() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertEquals("text", ByteText.of(RegularFile.read(link)));
        assertEquals(
                "text", ByteText.of(RegularFile.readUnless(link, start -> false).orElseThrow()));
        assertEquals("is a symbolic link", clause(link, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aPipeIsRejectedAlsoThroughALink() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        OtherFiles.pipe(pipe);
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);

        assertEquals("is not a regular file", clause(pipe));
        assertEquals("is not a regular file", clause(link));
        assertThrows(FileFault.class, () -> RegularFile.readUnless(pipe, start -> false));
    }

    @Test
    void aDeviceIsRejected() {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "skipped: there are no devices here; run the tests on Linux or macOS");

        assertEquals("is not a regular file", clause(zeros));
    }

    /** A file that is not wanted is not read further than its start, and one that is wanted is read as a whole. */
    @Test
    void theStartOfAFileDecidesWhetherTheRestIsRead() throws IOException {
        String text = "text ".repeat(10_000);
        Path file = Files.writeString(folder.resolve("file"), text);

        assertEquals(
                text,
                ByteText.of(RegularFile.readUnless(file, start -> start.length == text.length())
                        .orElseThrow()));
        assertEquals(Optional.empty(), RegularFile.readUnless(file, start -> start[0] == 't'));
    }

    /** The system generates the content of such a file when it is read, and some never end. */
    @Test
    void aFileWithoutASizeIsNotOpened() throws IOException {
        Path made = Path.of("/proc/version");
        assumeTrue(Files.exists(made), "skipped: there is no /proc here; run the tests on Linux");

        assertEquals(0, RegularFile.read(made).length);
        assertEquals(Optional.empty(), RegularFile.readUnless(made, start -> false));
    }

    @Test
    void aFileThatIsTooLongIsNotOpened() throws IOException {
        Path file = folder.resolve("file");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }

        assertEquals("is longer than 2 MiB", clause(file));
    }

    @Test
    void aFolderIsNotAFile() {
        assertEquals("is a folder", clause(folder));
    }

    private static String clause(Path path, LinkOption... links) {
        return assertThrows(FileFault.class, () -> RegularFile.read(path, links))
                .clause();
    }
}
