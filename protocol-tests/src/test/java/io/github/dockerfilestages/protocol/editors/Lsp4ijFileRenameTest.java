package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonNull;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Renames of files in LSP4IJ ({@code AbstractLSPFileListener}): the edits are applied in memory before the file is
 * renamed, and nothing is saved; later edits must be based on these texts.
 */
class Lsp4ijFileRenameTest {
    /**
     * The content of the files; {@code %} is replaced by the path of the Dockerfile and {@code @} by the name of its
     * stage.
     */
    private static final Map<String, String> FILES = Map.of(
            "compose.yaml", "services: {web: {build: {context: ., dockerfile: %, target: @}}}\n",
            "docker-bake.hcl", "target \"web\" {\n  dockerfile = \"%\"\n  target = \"@\"\n}\n",
            "Makefile", "image:\n\tdocker build -f % --target @ .\n",
            ".github/workflows/ci.yml", "jobs: {t: {steps: [{run: docker build -f % --target @ .}]}}\n");

    private static final String DOCKERFILE = "FROM alpine AS @\nRUN make\nFROM scratch\nCOPY --from=@ /a /b\n";

    @TempDir
    private Path folder;

    /** No open document is edited: the rename itself shows that the edits were applied. */
    @Test
    void whatFollowsIsFoundInTheEditedTexts() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Dockerfile.dev");
            ide.renameFile("Dockerfile.dev", "web.app.Dockerfile");
            assertEquals(files("web.app.Dockerfile", "build"), ide.texts());

            ide.rename("web.app.Dockerfile", "build", "compile");
            assertEquals(files("web.app.Dockerfile", "compile"), ide.texts());
        }
    }

    @Test
    void severalRenamesOfBothKindsBeforeAnythingIsSaved() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Dockerfile.dev");
            ide.rename("Dockerfile.dev", "build", "compile");
            ide.renameFile("Dockerfile.dev", "a-much-longer-name.Dockerfile");
            ide.rename("a-much-longer-name.Dockerfile", "compile", "tiny");
            ide.renameFile("a-much-longer-name.Dockerfile", "Dockerfile");
            ide.rename("Dockerfile", "tiny", "check");

            assertEquals(files("Dockerfile", "check"), ide.texts());
        }
    }

    /** An open document shows it too, by its changed text. */
    @Test
    void someOfTheEditedFilesAreOpen() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Dockerfile.dev");
            ide.open("compose.yaml");
            ide.renameFile("Dockerfile.dev", "web.app.Dockerfile");
            ide.rename("compose.yaml", "build", "compile");

            assertEquals(files("web.app.Dockerfile", "compile"), ide.texts());
        }
    }

    @Test
    void theRenamedFileIsNotOpen() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Makefile");
            ide.close("Makefile");
            ide.renameFile("Dockerfile.dev", "web.app.Dockerfile");
            ide.open("web.app.Dockerfile");
            ide.rename("web.app.Dockerfile", "build", "compile");

            assertEquals(files("web.app.Dockerfile", "compile"), ide.texts());
        }
    }

    @Test
    void whatIsSavedAfterwardsIsAsItIsOnDisk() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Dockerfile.dev");
            ide.renameFile("Dockerfile.dev", "web.app.Dockerfile");
            ide.save("compose.yaml");
            ide.writtenByOthers("Makefile", "# by another program\n" + ide.text("Makefile"));
            ide.rename("web.app.Dockerfile", "build", "compile");

            Map<String, String> expected = files("web.app.Dockerfile", "compile");
            expected.computeIfPresent("Makefile", (file, text) -> "# by another program\n" + text);
            assertEquals(expected, ide.texts());
        }
    }

    /** Another plug-in may reject a rename after the server was asked; then another file is renamed. */
    @Test
    void aRenameThatWasGivenUpChangesNothing() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Dockerfile.dev");
            ide.askToRenameFile("Dockerfile.dev", "a-much-longer-name.Dockerfile");
            ide.create("notes.txt", "none\n");
            ide.renameFile("notes.txt", "other.txt");
            ide.rename("Dockerfile.dev", "build", "compile");

            Map<String, String> expected = files("Dockerfile.dev", "compile");
            expected.put("other.txt", "none\n");
            assertEquals(expected, ide.texts());
        }
    }

    /** A file with unsaved changes keeps them under its new name. */
    @Test
    void aBuildFileWithUnsavedEditsIsRenamed() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Dockerfile.dev");
            ide.rename("Dockerfile.dev", "build", "compile");
            ide.renameFile("docker-bake.hcl", "docker-bake.override.hcl");
            ide.rename("Dockerfile.dev", "compile", "an-entirely-different-name");

            Map<String, String> expected = files("Dockerfile.dev", "an-entirely-different-name");
            expected.put("docker-bake.override.hcl", expected.remove("docker-bake.hcl"));
            assertEquals(expected, ide.texts());
        }
    }

    @Test
    void aMoveThatIsAskedForAsARenameToTheSameNameEditsNothing() {
        try (IntelliJ ide = start("Dockerfile.dev", "build")) {
            ide.open("Dockerfile.dev");
            assertEquals(JsonNull.INSTANCE, ide.moveFile("Dockerfile.dev", "images/Dockerfile"));

            Map<String, String> expected = files("Dockerfile.dev", "build");
            expected.put("images/Dockerfile", expected.remove("Dockerfile.dev"));
            assertEquals(expected, ide.texts());
        }
    }

    private IntelliJ start(String path, String stage) {
        return IntelliJ.start(folder, IntelliJ.client(), files(path, stage), new Random(1));
    }

    private static Map<String, String> files(String path, String stage) {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach((file, text) -> files.put(file, text.replace("%", path).replace("@", stage)));
        files.put(path, DOCKERFILE.replace("@", stage));
        return files;
    }
}
