package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "FROM a\r\nFROM b", "\uFEFFFROM a\n", "é\uD83D\uDC33\n"})
    void writingTheTextThatWasReadChangesNoByte(String content) throws IOException {
        Path file = file(content.getBytes(StandardCharsets.UTF_8));

        TextFile read = TextFile.read(file);
        read.write(read.content());

        assertTrue(read.isUtf8());
        assertArrayEquals(content.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheTextAndStays() throws IOException {
        Path file = file("\uFEFFold".getBytes(StandardCharsets.UTF_8));

        TextFile read = TextFile.read(file);
        read.write("new");

        assertEquals("old", read.content());
        assertEquals("\uFEFFnew", Files.readString(file));
    }

    @Test
    void bytesThatAreNoUtf8AreReplacedAndNeverWritten() throws IOException {
        Path file = file(new byte[] {'a', (byte) 0xe4, 'b'});

        TextFile read = TextFile.read(file);

        assertEquals("a\uFFFDb", read.content());
        assertFalse(read.isUtf8());
        assertEquals("is not valid UTF-8 and is never edited", clause(() -> read.write("x")));
        assertEquals(3, Files.size(file));
    }

    @Test
    void aLoneNulMakesNoBinary() throws IOException {
        assertEquals(
                "FROM alpine AS a\0b\n",
                TextFile.read(file("FROM alpine AS a\0b\n".getBytes(StandardCharsets.UTF_8)))
                        .content());
    }

    @Test
    void whatIsNoTextIsSaidToBeBinary() throws IOException {
        assertEquals("is a binary file", clauseOf(new byte[] {0, 1, 2, 3}));
        assertEquals("is a binary file", clauseOf("FROM a\n".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "is a binary file", clauseOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\n', 0, 'a', 'b', 'c', 'd'}));
    }

    @Test
    void whatCannotBeReadIsSaidWhy() {
        assertEquals("does not exist", clause(() -> TextFile.read(folder.resolve("nowhere"))));
        assertEquals("is a folder", clause(() -> TextFile.read(folder)));
    }

    @Test
    void whatIsTooLongIsNotRead() throws IOException {
        assertEquals("is longer than 2 MiB", clauseOf(new byte[TextFile.LONGEST + 1]));
    }

    @Test
    void aFaultLeavesTheFileAsItWas() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        TextFile read = TextFile.read(file);
        Files.delete(file);

        assertEquals("does not exist", clause(() -> read.write("new")));
        assertFalse(Files.exists(file));
    }

    @Test
    void permissionsStay() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));

        TextFile.read(file).write("new");

        assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("Dockerfile"), bytes);
    }

    private String clauseOf(byte[] bytes) throws IOException {
        Path file = file(bytes);
        return clause(() -> TextFile.read(file));
    }

    private static String clause(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(FileFault.class, action).clause();
    }
}
