package io.github.dockerfilestages.protocol.realeditors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neovim, configured in both ways that its versions support; also in a locale in which file names are bytes. */
@Tag("editors")
class NeovimTest {
    private static final int ROWS = 20;

    /** The Dockerfile in {@code paths} with one more copy, and a path with another name in all three stages. */
    private static final String MOVED = """
            FROM golang:1.22 AS build
            WORKDIR /src
            COPY . .
            RUN mkdir -p /out && go build -o /out/store ./cmd/shop

            FROM alpine:3.20 AS pack
            COPY --from=build /out/store /pack/

            FROM scratch
            COPY --from=pack /pack/store /shop
            COPY --from=build /out/store /again
            ENTRYPOINT ["/shop"]
            """;

    /** The first lines of the Dockerfile in {@code paths} after the beginning of its first stage was extracted. */
    private static final String EXTRACTED = """
            FROM golang:1.22 AS build-base
            WORKDIR /src

            FROM build-base AS build
            COPY . .
            """;

    @TempDir
    private Path folder;

    /** The README's picture. */
    @Test
    void showsAMistypedStage() throws IOException {
        Debian.install("Neovim", Command.of("tmux", "-V"), List.of("tmux"));
        Path root = Debian.unpack("Neovim trixie", "trixie", "neovim", "usr/bin/nvim")
                .resolve("root/usr");
        Project project = Project.copyInto(folder);

        try (var terminal = new Terminal("neovim", ROWS, neovim(root, project, folder.resolve("socket")))) {
            terminal.await("the diagnostic", screen -> screen.contains("No stage named 'biuld'"));
            command(terminal, "/biuld");
            command(terminal, ":lua vim.diagnostic.open_float()");
            terminal.await("the whole diagnostic", screen -> screen.contains("Diagnostics:"));
            Files.writeString(Places.OUTPUT.resolve("neovim.svg"), ScreenPicture.svg(terminal.colouredScreen()));
        }
    }

    /** Neovim in a terminal. Its own server is started by hand, because an unpacked Neovim cannot start itself. */
    private static Command neovim(Path root, Project project, Path socket) {
        Path program = root.resolve("../../run").normalize();
        String configuration =
                "set runtimepath+=" + Places.configuration("neovim") + " termguicolors number signcolumn=yes";
        Command server = inTerminal(
                root,
                Command.of(program, "--clean", "-n", "--headless", "--listen", socket)
                        .and("--cmd", "set runtimepath^=" + root.resolve("lib/nvim"))
                        .and("--cmd", configuration)
                        .and("-c", "lua require('dockerfile_stages').setup()", "-c", "filetype detect")
                        // So that the picture shows no path of this machine.
                        .and("-c", "cd %:p:h")
                        .and(project.folder().resolve("Dockerfile")));
        Command screen = inTerminal(root, Command.of(program, "--remote-ui", "--server", socket));
        return Command.of(
                "sh",
                "-c",
                server.shellLine() + " & until [ -S '" + socket + "' ]; do sleep 0.1; done; exec "
                        + screen.shellLine());
    }

    private static Command inTerminal(Path root, Command command) {
        return command.with("VIM", root.resolve("share/nvim"))
                .with("VIMRUNTIME", root.resolve("share/nvim/runtime"))
                .with("XDG_STATE_HOME", Places.OUTPUT.resolve("state"))
                .with("LC_ALL", "C.UTF-8")
                .withServer();
    }

    private static void command(Terminal terminal, String command) {
        terminal.type(command);
        terminal.press("Enter");
    }

    @ParameterizedTest
    @CsvSource({"trixie, 0.10", "sid, 0.1"})
    void worksWithStages(String suite, String version) {
        String editor = "Neovim " + suite;
        Path root = Debian.unpack(editor, suite, "neovim", "usr/bin/nvim").resolve("root/usr");
        Project project = Project.copyInto(folder);
        Path program = root.resolve("../../run").normalize();
        Path result = Script.resultFile(editor);

        JsonElement seen = Script.run(
                editor,
                Command.of(program, "--clean", "--headless", "-l", Places.SOURCES.resolve("neovim.lua"))
                        .and(project.folder(), Places.SOURCES.resolve("paths"), Places.configuration("neovim"), result)
                        .with("NEOVIM", program)
                        .with("NEOVIM_LIBRARIES", root.resolve("lib/nvim"))
                        .with("VIM", root.resolve("share/nvim"))
                        .with("VIMRUNTIME", root.resolve("share/nvim/runtime"))
                        .with("XDG_STATE_HOME", Places.OUTPUT.resolve("state"))
                        .with("LC_ALL", "C")
                        .withServer(),
                result);

        assertTrue(Json.text(seen, "version").startsWith(version), seen::toString);
        assertEquals(Json.array(Json.object("line", 13, "code", "UnknownStage")), Json.require(seen, "diagnostics"));
        assertEquals(Json.of(List.of("assets", "build")), Json.require(seen, "completion"));
        assertEquals("build", Json.text(seen, "renamePrompt"));
        assertEquals("flowchart LR", Json.text(seen, "graph"));
        assertEquals(
                "'dockerfile-stages' is not on the PATH, so stage names are not checked.", Json.text(seen, "missing"));
        assertEquals("The rename changed 3 other files, not saved yet; :wall saves all.", Json.text(seen, "messages"));
        project.isAsExpected();
        assertEquals("/out/shop", Json.text(seen, "pathPrompt"));
        assertEquals(Json.of(MOVED.lines().toList()), Json.require(seen, "paths"));
        assertEquals(Json.of(EXTRACTED.lines().toList()), Json.require(seen, "extracted"));
    }
}
