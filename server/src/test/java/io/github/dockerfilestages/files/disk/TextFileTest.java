package io.github.dockerfilestages.files.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.text.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "FROM a\r\nFROM b", "\uFEFFFROM a\n", "\uFEFF\uFEFFFROM a\n", "é\uD83D\uDC33\n"})
    void writingTheTextThatWasReadChangesNoByte(String content) throws IOException {
        Path file = file(content.getBytes(StandardCharsets.UTF_8));

        TextFile read = TextFile.read(file);
        read.write(read.content());

        assertTrue(read.isUtf8(), "the text is UTF-8");
        assertArrayEquals(content.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheTextAndStays() throws IOException {
        Path file = file("\uFEFFold".getBytes(StandardCharsets.UTF_8));

        TextFile read = TextFile.read(file);
        read.write("new");

        assertEquals("old", read.content());
        assertEquals("\uFEFFnew", Files.readString(file));
    }

    @Test
    void aSecondByteOrderMarkIsACharacterThatStopsBuildKitFromReadingADirective() throws IOException {
        Path file = file("\uFEFF\uFEFF# escape=`\n".getBytes(StandardCharsets.UTF_8));

        var dockerfile = Dockerfile.parse(SourceText.of(TextFile.read(file).content()));

        assertEquals('\\', dockerfile.directives().escape());
    }

    @Test
    void bytesThatAreNoUtf8AreReplacedAndNeverWritten() throws IOException {
        Path file = file(new byte[] {'a', (byte) 0xe4, 'b'});

        TextFile read = TextFile.read(file);

        assertEquals("a\uFFFDb", read.content());
        assertFalse(read.isUtf8(), "the text is not UTF-8");
        assertEquals("is not valid UTF-8 and is never edited", clause(() -> read.write("x")));
        assertEquals(3, Files.size(file));
    }

    @Test
    void aLoneNulDoesNotMakeItBinary() throws IOException {
        assertEquals(
                "FROM alpine AS a\0b\n",
                TextFile.read(file("FROM alpine AS a\0b\n".getBytes(StandardCharsets.UTF_8)))
                        .content());
    }

    @Test
    void whatIsNotTextIsReportedAsBinary() throws IOException {
        assertEquals("is a binary file", clauseOf(new byte[] {0, 1, 2, 3}));
        assertEquals("is a binary file", clauseOf("FROM a\n".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "is a binary file", clauseOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\n', 0, 'a', 'b', 'c', 'd'}));
    }

    @Test
    void whatCannotBeReadIsReportedWithTheReason() {
        assertEquals("does not exist", clause(() -> TextFile.read(folder.resolve("nowhere"))));
        assertEquals("is a folder", clause(() -> TextFile.read(folder)));
    }

    @Test
    void whatIsTooLongIsNotRead() throws IOException {
        assertEquals("is longer than 2 MiB", clauseOf(new byte[RegularFile.LONGEST + 1]));
    }

    @Test
    void aFaultLeavesTheFileAsItWas() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        TextFile read = TextFile.read(file);
        Files.delete(file);

        assertEquals("does not exist", clause(() -> read.write("new")));
        assertFalse(Files.exists(file), "the file is there again");
    }

    @Test
    void permissionsStay() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));

        TextFile.read(file).write("new");

        assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void otherNamesOfTheFileStayNamesOfIt() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        Path other = Files.createLink(folder.resolve("other"), file);

        TextFile.read(file).write("new and longer");
        assertEquals("new and longer", Files.readString(other));
        TextFile.read(other).write("short");
        assertEquals("short", Files.readString(file));
    }

    @Test
    void ownerAndGroupStay() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        assumeTrue(isRoot(file), "skipped: only root can give files away; run the tests as root");
        Files.setAttribute(file, "unix:uid", 12_345);
        Files.setAttribute(file, "unix:gid", 54_321);

        TextFile.read(file).write("new");

        assertEquals(12_345, Files.getAttribute(file, "unix:uid"));
        assertEquals(54_321, Files.getAttribute(file, "unix:gid"));
    }

    @Test
    void extendedAttributesStay() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        var attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(
                attributes != null,
                "skipped: there are no extended attributes here; run the tests where /tmp has them");
        try {
            attributes.write("origin", StandardCharsets.UTF_8.encode("there"));
        } catch (IOException e) {
            abort("skipped: there are no extended attributes here; run the tests where /tmp has them");
        }

        TextFile.read(file).write("new");

        var value = ByteBuffer.allocate(5);
        attributes.read("origin", value);
        assertEquals("there", StandardCharsets.UTF_8.decode(value.flip()).toString());
    }

    @Test
    void whatAnotherProcessWroteIsNotLost() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        TextFile read = TextFile.read(file);
        Files.writeString(file, "theirs");

        assertEquals("has changed meanwhile", clause(() -> read.write("ours")));
        assertEquals("theirs", Files.readString(file));
    }

    @Test
    void ofTwoWhoReadTheSameTextOnlyOneWrites() throws IOException, InterruptedException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        TextFile read = TextFile.read(file);
        var written = new AtomicInteger();
        List<Thread> writers = IntStream.range(0, 8)
                .mapToObj(writer -> new Thread(() -> {
                    try {
                        read.write("by " + writer);
                        written.incrementAndGet();
                    } catch (FileFault fault) {
                        // Another process was first.
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        assertEquals(1, written.get());
        assertEquals("by ", Files.readString(file).substring(0, 3));
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        Path left = Files.createFile(folder.resolve(".dockerfile-stages-" + Integer.MAX_VALUE + "-17.tmp"));
        Path ofARunningProcess = Files.createFile(
                folder.resolve(".dockerfile-stages-" + ProcessHandle.current().pid() + "-17.tmp"));
        Path ofSomethingElse = Files.createFile(folder.resolve(".dockerfile-stages-notes.tmp"));

        TextFile.read(file).write("new");

        assertEquals(
                List.of(ofARunningProcess, ofSomethingElse),
                Stream.of(left, ofARunningProcess, ofSomethingElse)
                        .filter(Files::exists)
                        .toList());
    }

    @Test
    void whatIsWriteProtectedIsReported() throws IOException {
        Path file = file("old".getBytes(StandardCharsets.UTF_8));
        assumeFalse(isRoot(file), "skipped: root may write every file; run the tests as another user");
        TextFile read = TextFile.read(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals("is write-protected", clause(() -> read.write("new")));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertEquals("is in a folder that is write-protected", clause(() -> read.write("new")));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals("old", Files.readString(file));
    }

    private static boolean isRoot(Path own) throws IOException {
        return Files.getAttribute(own, "unix:uid").equals(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void anyTextIsReadIfItsAsciiCharactersSaySo(String encoding) throws IOException {
        Path file = file("é: docker \uD83D\uDC33".getBytes(Charset.forName(encoding)));

        assertEquals(
                Optional.of("é: docker \uD83D\uDC33"),
                TextFile.readIfText(file, content -> content.contains(": docker "))
                        .map(TextFile::content));
        assertEquals(Optional.empty(), TextFile.readIfText(file, content -> content.contains("podman")));
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
