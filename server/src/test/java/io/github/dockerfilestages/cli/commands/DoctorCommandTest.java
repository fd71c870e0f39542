package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.cli.Shell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void countsWhatIsInAFolder() {
        Shell shell = new Shell(folder)
                .write("secret-project/Dockerfile", "FROM alpine AS secret-stage\nFROM secret-stage\n")
                .write("secret-project/b.sh", "docker build --target secret-stage .\n")
                .write("secret-project/compose.yaml", "services: {a: {build: {context: ., target: secret-stage}}}\n")
                .write("secret-project/big.dockerfile", "#".repeat((2 << 20) + 1));

        String out = run(shell, "doctor", "secret-project");

        assertTrue(
                out.contains(
                        "1 Dockerfile with 2 stages and 2 references; 2 build files with 2 places that name a stage;"
                                + " builds by kind: compose 1, shell 1; 1 file not read, or not in full\n"),
                out);
        assertFalse(out.contains("secret"), out);
        assertFalse(out.contains(folder.toString()), out);
    }

    @Test
    void countsTheDockerfilesInsideBuildFilesToo() {
        Shell shell = new Shell(folder)
                .write("compose.yaml", "services: {a: {build: {dockerfile_inline: \"FROM a AS b\\nFROM b\"}}}\n");

        String out = run(shell, "doctor");

        assertTrue(out.contains("1 Dockerfile with 2 stages and 2 references; 1 build file"), out);
    }

    @Test
    void saysWhatRunsAndWhere() {
        List<String> lines = run(new Shell(folder), "doctor").lines().toList();

        assertEquals(
                List.of(
                        "program",
                        "java",
                        "system",
                        "encoding",
                        "processors",
                        "class archive",
                        "offers",
                        "folder",
                        "memory"),
                lines.stream().map(line -> line.substring(0, 14).strip()).toList());
        assertTrue(lines.get(1).contains(System.getProperty("java.version")), lines::toString);
        assertTrue(lines.get(6).contains("definition, declaration, "), lines::toString);
    }

    @Test
    void whatIsNotAFolderIsASentence() {
        assertEquals(
                new Shell.Outcome(2, "", "dockerfile-stages: nowhere is not a folder.\n"),
                new Shell(folder).run("doctor", "nowhere"));
    }

    private static String run(Shell shell, String... arguments) {
        Shell.Outcome outcome = shell.run(arguments);
        assertEquals(0, outcome.code(), outcome.err());
        return outcome.out();
    }
}
