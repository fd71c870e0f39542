package io.github.dockerfilestages.protocol.realeditors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Helix: a version that sends changes out of order, and one that does not. */
@Tag("editors")
class HelixTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void install() {
        Debian.install("Helix", Command.of("tmux", "-V"), List.of("tmux"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trixie", "sid"})
    void worksWithStages(String suite) throws IOException {
        String editor = "Helix " + suite;
        Path program = Debian.unpack(editor, suite, "hx", "usr/lib/hx/hx");
        Command.Result version = Command.of(program.resolve("run"), "--version").run();
        System.out.println(editor + ": " + version.output().strip());
        Project project = Project.copyInto(folder);

        try (Terminal terminal = new Terminal("helix-" + suite, 40, helix(editor, program, project))) {
            new HelixUser(terminal, project).work();
        }

        project.isAsExpected();
    }

    private static Command helix(String editor, Path program, Project project) throws IOException {
        Path home = Places.OUTPUT.resolve(editor.replace(' ', '-'));
        Path configuration = Files.createDirectories(home.resolve("helix"));
        Files.copy(
                Places.configuration("helix").resolve("languages.toml"),
                configuration.resolve("languages.toml"),
                StandardCopyOption.REPLACE_EXISTING);
        Path log = home.resolve("helix.log");
        return Command.of(program.resolve("run"), "--log", log, "-v", "-w", project.folder())
                .and(project.folder().resolve("Dockerfile"))
                .with("HOME", home)
                .with("XDG_CONFIG_HOME", home)
                .with("XDG_CACHE_HOME", home.resolve("cache"))
                .with("HELIX_RUNTIME", program.resolve("root/usr/lib/hx/runtime"))
                .with("TERM", "screen-256color")
                .with("LC_ALL", "C")
                .withServer();
    }
}
