package io.github.dockerfilestages.protocol.realeditors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neovim, configured in both ways that its versions support; also in a locale in which file names are bytes. */
@Tag("editors")
class NeovimTest {
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

    @TempDir
    private Path folder;

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
    }
}
