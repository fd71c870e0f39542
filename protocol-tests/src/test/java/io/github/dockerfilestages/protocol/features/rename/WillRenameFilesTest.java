package io.github.dockerfilestages.protocol.features.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code workspace/willRenameFiles}: build files follow a Dockerfile to its new path. */
class WillRenameFilesTest {
    private static final String FOLDER = "file:///dockerfile-stages-tests/will-rename/";

    private final Session session = Client.modern().start();

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void theBuildFileNamesTheNewPath() {
        session.open(FOLDER + "Dockerfile.dev", "FROM golang AS build\n");
        Document compose = session.open(
                FOLDER + "compose.yaml", "yaml", "services: {web: {build: {dockerfile: Dockerfile.dev}}}\n");

        JsonElement edit = willRename("Dockerfile.dev", "docker/dev.dockerfile");

        List<JsonObject> changes = Json.objects(edit, "documentChanges");
        assertEquals(1, changes.size());
        assertEquals(compose.uri(), Json.text(changes.get(0), "textDocument.uri"));
        JsonObject replaced = Json.objects(changes.get(0), "edits").get(0);
        assertEquals("docker/dev.dockerfile", Json.text(replaced, "newText"));
        assertEquals(
                "Dockerfile.dev", compose.span(Json.require(replaced, "range")).in(compose.text()));
    }

    @Test
    void onlyWhatMayBeAnotherFileNeedsConfirmation() {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile.dev
                FROM golang AS build
                #- compose.yaml
                services: {web: {build: {dockerfile: Dockerfile.dev}}}
                #- build.sh
                cd "$OUT"
                docker build -f Dockerfile.dev .
                """, FOLDER::concat);

        JsonElement edit = willRename("Dockerfile.dev", "dev.dockerfile");

        assertEquals(Map.of("build.sh", "Uncertain references"), WorkspaceEdits.asked(files, edit));
        assertEquals(
                Map.of(
                        "Other files",
                        "They refer to the renamed path.",
                        "Uncertain references",
                        "They may run in another folder, where the path means something else."),
                descriptions(edit));
    }

    @Test
    void aFileThatNothingNamesNeedsNoEdit() {
        session.open(FOLDER + "Dockerfile", "FROM golang AS build\n");

        assertEquals(JsonNull.INSTANCE, willRename("Dockerfile", "Dockerfile.old"));
    }

    private static Map<String, String> descriptions(JsonElement edit) {
        var descriptions = new TreeMap<String, String>();
        Json.require(edit, "changeAnnotations")
                .getAsJsonObject()
                .asMap()
                .values()
                .forEach(annotation ->
                        descriptions.put(Json.text(annotation, "label"), Json.text(annotation, "description")));
        return descriptions;
    }

    private JsonElement willRename(String from, String to) {
        JsonObject file = Json.object("oldUri", FOLDER + from, "newUri", FOLDER + to);
        return session.request("workspace/willRenameFiles", Json.object("files", Json.array(file)));
    }
}
