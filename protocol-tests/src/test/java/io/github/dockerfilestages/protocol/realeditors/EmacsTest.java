package io.github.dockerfilestages.protocol.realeditors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emacs with both of its clients. In a locale of bytes, it does not find a file with such a name again on its own. */
@Tag("editors")
class EmacsTest {
    @TempDir
    private Path folder;

    /** An Emacs that is there may lack what the tests need. */
    @BeforeAll
    static void install() {
        Debian.install(
                "Emacs",
                Command.of("emacs", "-q", "--batch", "--eval")
                        .and(
                                "(progn (package-initialize) (require 'eglot) (require 'lsp-mode) (require 'dockerfile-mode))"),
                List.of("emacs-nox", "elpa-eglot", "elpa-lsp-mode", "elpa-dockerfile-mode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eglot", "eglot-ts", "lsp-mode"})
    void worksWithStages(String client) {
        String editor = "Emacs " + client;
        Project project = Project.copyInto(folder);
        Path result = Script.resultFile(editor);

        JsonElement seen = Script.run(
                editor,
                Command.of("emacs", "-q", "--batch", "-l", Places.SOURCES.resolve("emacs.el"))
                        .and(client, project.folder(), Places.configuration("emacs"), result)
                        .with("HOME", Places.OUTPUT.resolve("home"))
                        .withServer(),
                result);

        assertEquals(Json.array(Json.object("line", 13, "text", "biuld")), Json.require(seen, "diagnostics"));
        assertEquals(2, Json.number(seen, "definition"));
        assertEquals(Json.of(List.of("assets", "build")), Json.require(seen, "completion"));
        assertEquals("COPY --from=assets", Json.text(seen, "completed"));
        project.isAsExpected();
    }
}
