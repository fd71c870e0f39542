package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renames and other edits in an IDE that changes files without opening them, and saves them later. */
class UnsavedEditsTest {
    /** The content of the files; {@code @} is replaced by the name of the stage. */
    private static final Map<String, String> FILES = Map.of(
            "Dockerfile", "FROM alpine AS @\nRUN make\nFROM @ AS last\nCOPY --from=@ /a /b\n",
            "compose.yaml", "services:\n  web:\n    build: {context: ., target: @}\n",
            "docker-bake.hcl", "target \"web\" { target = \"@\" }\n",
            "Makefile", "image:\n\tdocker build --target @ .\n",
            "build.sh", "docker build --target @ .\n",
            ".github/workflows/ci.yml", "jobs: {t: {steps: [{run: docker build --target @ .}]}}\n");

    @TempDir
    private Path folder;

    @Test
    void threeRenamesWithoutASaveReachAllFiles() {
        try (IntelliJ ide = start(FILES)) {
            ide.open("Dockerfile");
            ide.rename("Dockerfile", "build", "compile");
            ide.rename("Dockerfile", "compile", "check");
            ide.rename("Dockerfile", "check", "a-longer-name");

            assertEquals(named("a-longer-name"), ide.texts());
        }
    }

    /** With the client info only, an older template, and another editor that only opens Dockerfiles. */
    @ParameterizedTest
    @ValueSource(strings = {"IntelliJ IDEA 2025.2/2025.2 (build IU-252.23892.409)", "helix/25.07.1", "Emacs/30.2"})
    void clientsThatWorkLikeItAreUnderstoodToo(String nameAndVersion) {
        String[] parts = nameAndVersion.split("/", 2);
        JsonObject introduction = Client.modern()
                .without("workspace.workspaceEdit.changeAnnotationSupport")
                .initializeParams();
        Json.put(introduction, "clientInfo", Json.object("name", parts[0], "version", parts[1]));
        try (IntelliJ ide = IntelliJ.start(folder, Client.recorded(introduction), named("build"), new Random(1))) {
            ide.open("Dockerfile");
            ide.rename("Dockerfile", "build", "compile");
            ide.rename("Dockerfile", "compile", "check");

            assertEquals(named("check"), ide.texts());
        }
    }

    @Test
    void aFileThatIsSavedOrWrittenByOthersIsAsItIsOnDisk() {
        try (IntelliJ ide = start(FILES)) {
            ide.open("Dockerfile");
            ide.rename("Dockerfile", "build", "compile");
            ide.save("compose.yaml");
            ide.writtenByOthers("docker-bake.hcl", "# by another program\ntarget \"web\" { target = \"compile\" }\n");
            ide.rename("Dockerfile", "compile", "check");

            assertEquals(FILES.get("compose.yaml").replace("@", "check"), ide.text("compose.yaml"));
            assertEquals("# by another program\ntarget \"web\" { target = \"check\" }\n", ide.text("docker-bake.hcl"));
        }
    }

    /** A file may be written without a notification, because it is not watched or just before the next request. */
    @Test
    void aFileThatWasWrittenWithoutNoticeIsReadBeforeItIsEdited() throws Exception {
        try (IntelliJ ide = start(FILES)) {
            ide.open("Dockerfile");
            ide.rename("Dockerfile", "build", "compile");
            String rewritten = "# first\n# second\nservices: {web: {build: {context: ., target: compile}}}\n";
            java.nio.file.Files.writeString(folder.resolve("compose.yaml"), rewritten);
            ide.type("compose.yaml", rewritten);

            ide.rename("Dockerfile", "compile", "check");

            assertEquals(rewritten.replace("compile", "check"), ide.text("compose.yaml"));
        }
    }

    @Test
    void anEditThatWasNotMadeChangesNothing() {
        try (IntelliJ ide = start(FILES)) {
            ide.open("Dockerfile");
            JsonObject params = ide.at("Dockerfile", ide.text("Dockerfile").lastIndexOf("build"));
            params.addProperty("newName", "discarded");
            ide.arrive();
            ide.session().request("textDocument/rename", params);
            ide.rename("Dockerfile", "build", "compile");

            assertEquals(named("compile"), ide.texts());
        }
    }

    @Test
    void anEditThatIsUndoneIsUndoneInAllFiles() {
        try (IntelliJ ide = start(FILES)) {
            ide.open("Dockerfile");
            ide.rename("Dockerfile", "build", "compile");
            ide.undo();
            ide.rename("Dockerfile", "build", "an-entirely-different-name");

            assertEquals(named("an-entirely-different-name"), ide.texts());
        }
    }

    @Test
    void aTabThatIsClosedUnsavedKeepsItsText() {
        try (IntelliJ ide = start(FILES)) {
            ide.open("Dockerfile");
            ide.open("compose.yaml");
            ide.type("compose.yaml", "# not saved\n" + ide.text("compose.yaml"));
            ide.close("compose.yaml");
            ide.rename("Dockerfile", "build", "compile");

            assertEquals("# not saved\n" + FILES.get("compose.yaml").replace("@", "compile"), ide.text("compose.yaml"));
        }
    }

    @Test
    void aCodeActionThatReachesOtherFilesIsFollowed() {
        Map<String, String> files =
                Map.of("Dockerfile", "FROM alpine AS @\n", "compose.yaml", FILES.get("compose.yaml"));
        try (IntelliJ ide = start(files, "context")) {
            ide.open("Dockerfile");
            JsonObject fix = ide.codeActions("Dockerfile", "context").stream()
                    .filter(action -> Json.text(action, "title").startsWith("Rename the stage to"))
                    .findFirst()
                    .orElseThrow();
            ide.apply(Json.require(fix, "edit"));
            String name = ide.text("Dockerfile").replace("FROM alpine AS ", "").strip();
            assertEquals(named(files, name), ide.texts());

            ide.rename("Dockerfile", name, "another");

            assertEquals(named(files, "another"), ide.texts());
        }
    }

    /** The IDE does not report that a script without an ending is open, and so does not send its text. */
    @Test
    void aFileWhoseTextCannotBeKnownIsReportedAndNotEdited() {
        Map<String, String> files = new TreeMap<>(FILES);
        files.put("ci/deploy", "#!/bin/sh\nset -e\ndocker build --target @ .\n");
        try (IntelliJ ide = start(files)) {
            ide.open("Dockerfile");
            ide.rename("Dockerfile", "build", "compile");

            assertEquals(files.get("ci/deploy").replace("@", "build"), ide.text("ci/deploy"));
            assertEquals(FILES.get("build.sh").replace("@", "compile"), ide.text("build.sh"));
            JsonObject warning = ide.session()
                    .connection()
                    .notifications()
                    .await(
                            message -> Json.text(message, "method").equals("window/showMessage"),
                            "a message to the user");
            assertEquals(
                    "Not edited: ci/deploy:3. The editor does not report unsaved changes of such files; edit them by"
                            + " hand.",
                    Json.text(warning, "params.message"));
        }
    }

    /** All events in random order, compared with a client that sends one after the other. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void tenThousandReorderedAndUnsavedChangesLeaveEachFileAsItShouldBe() {
        var random = new Random(15);
        Map<String, String> expected = new TreeMap<>(FILES);
        String name = "build";
        int renames = 0;
        try (IntelliJ ide = IntelliJ.start(folder, IntelliJ.client(), named("build"), random)) {
            ide.open("Dockerfile");
            for (int step = 0; step < 10_000; step++) {
                String file = pick(new ArrayList<>(expected.keySet()), random);
                switch (random.nextInt(12)) {
                    case 0, 1 -> {
                        if (ide.isOpen(file) && ide.open().size() > 1) {
                            ide.close(file);
                        } else if (!ide.isOpen(file)) {
                            ide.open(file);
                        }
                    }
                    case 2 -> ide.save(file);
                    case 3 -> {
                        if (ide.isSaved(file) && !ide.isOpen(file)) {
                            expected.put(file, "# note " + step + " of others\n" + expected.get(file));
                            ide.writtenByOthers(file, expected.get(file).replace("@", name));
                        }
                    }
                    case 4 -> {
                        String from = pick(ide.open(), random);
                        String newName = "stage-" + "x".repeat(random.nextInt(9)) + step;
                        Response response = ide.rename(from, name, newName);
                        assertTrue(!response.isError(), () -> from + ": " + response + "\n" + ide.said(from));
                        renames++;
                        if (random.nextInt(4) == 0) {
                            ide.undo();
                        } else {
                            name = newName;
                        }
                        assertEquals(named(expected, name), new TreeMap<>(ide.texts()), "after step " + step);
                    }
                    default -> {
                        if (ide.isOpen(file)) {
                            typeNote(expected, file, step);
                            ide.type(file, expected.get(file).replace("@", name));
                        }
                    }
                }
            }
        }
        assertTrue(renames > 500, "renames: " + renames);
    }

    /** Adds a line at the top, or removes it. */
    private static void typeNote(Map<String, String> expected, String file, int step) {
        expected.computeIfPresent(
                file,
                (path, text) -> text.startsWith("# note ") && step % 3 != 0
                        ? text.substring(text.indexOf('\n') + 1)
                        : "# note " + step + "\n" + text);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private IntelliJ start(Map<String, String> files) {
        return start(files, "build");
    }

    private IntelliJ start(Map<String, String> files, String name) {
        return IntelliJ.start(folder, IntelliJ.client(), named(files, name), new Random(1));
    }

    private static Map<String, String> named(String name) {
        return named(FILES, name);
    }

    private static Map<String, String> named(Map<String, String> files, String name) {
        Map<String, String> named = new TreeMap<>();
        files.forEach((file, text) -> named.put(file, text.replace("@", name)));
        return named;
    }
}
