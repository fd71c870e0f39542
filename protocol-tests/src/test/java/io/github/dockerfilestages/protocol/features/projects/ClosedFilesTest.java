package io.github.dockerfilestages.protocol.features.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References and renames that involve files which are not open: the server reads them from the folder. */
class ClosedFilesTest {
    private static final Map<String, String> BUILD_FILES = Map.of(
            "compose.yaml", "services: {web: {build: {context: ., target: build}}}\n",
            "a b/docker-bake.hcl", "\uFEFFtarget \"web\" { target = \"build\" }\n",
            ".github/workflows/ci.yml", "jobs: {t: {steps: [{run: docker build --target build .}]}}\n");

    @TempDir
    private Path folder;

    private Session session;
    private Document dockerfile;

    @BeforeEach
    void openTheDockerfile() throws IOException {
        write("Dockerfile", "FROM golang AS build\n");
        for (var file : BUILD_FILES.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        session = Client.modern()
                .inFolder(folder)
                .announcing("workspace.codeLens.refreshSupport", true)
                .start();
        session.connection()
                .serverRequests()
                .await(
                        message -> Json.text(message, "method").equals("workspace/codeLens/refresh"),
                        "the request to refresh code lenses after the folder is read");
        dockerfile = session.open(uri("Dockerfile"), "FROM golang AS build\n");
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void referencesAreWhereTheyAreOnDisk() throws IOException {
        JsonObject params = dockerfile.at(dockerfile.text().indexOf("build"));
        Json.put(params, "context.includeDeclaration", false);

        var found = new TreeMap<String, String>();
        for (JsonObject location :
                Json.objects(dockerfile.ask("textDocument/references", params).result())) {
            String uri = Json.text(location, "uri");
            found.put(uri, text(uri, location));
        }

        var expected = new TreeMap<String, String>();
        BUILD_FILES.keySet().forEach(name -> expected.put(uri(name), "build"));
        assertEquals(expected, found);
    }

    @Test
    void aRenameEditsThemWithoutAVersion() throws IOException {
        JsonElement edit = rename("compile");

        var found = new TreeMap<String, String>();
        for (JsonObject change : Json.objects(edit, "documentChanges")) {
            String uri = Json.text(change, "textDocument.uri");
            if (!uri.equals(dockerfile.uri())) {
                JsonObject identifier = change.getAsJsonObject("textDocument");
                assertTrue(
                        identifier.has("version") && identifier.get("version").isJsonNull(), change::toString);
                JsonObject only = Json.objects(change, "edits").get(0);
                found.put(uri, text(uri, only) + " > " + Json.text(only, "newText"));
            }
        }

        var expected = new TreeMap<String, String>();
        BUILD_FILES.keySet().forEach(name -> expected.put(uri(name), "build > compile"));
        assertEquals(expected, found);
    }

    @Test
    void aFileIsADockerfileForAsLongAsATextThatIsNotSavedNamesIt() throws IOException {
        write("prod.txt", "FROM alpine AS release\n");

        int shownAnew = session.connection().serverRequests().size();
        Document compose = session.open(
                uri("compose.yaml"), "yaml", "services: {web: {build: {dockerfile: prod.txt, target: release}}}\n");
        awaitRefreshedLenses(shownAnew);
        assertEquals(List.of("release"), stagesCalled("release"));

        shownAnew = session.connection().serverRequests().size();
        compose.edit(Edit.replace("prod.txt", "other.txt"));
        awaitRefreshedLenses(shownAnew);
        assertEquals(List.of(), stagesCalled("release"));
    }

    @Test
    void aFileThatIsNotValidUtf8IsNeverEdited() throws IOException {
        Path compose = folder.resolve("compose.yaml");
        Files.write(compose, ("# \u00e4\n" + BUILD_FILES.get("compose.yaml")).getBytes(StandardCharsets.ISO_8859_1));
        int shownAnew = session.connection().serverRequests().size();
        session.notify(
                "workspace/didChangeWatchedFiles",
                Json.object("changes", Json.array(Json.object("uri", uri("compose.yaml"), "type", 2))));
        awaitRefreshedLenses(shownAnew);

        JsonObject params = dockerfile.at(dockerfile.text().indexOf("build"));
        params.addProperty("newName", "compile");
        assertEquals(
                "The stage is named in compose.yaml, which is not valid UTF-8 and is never edited.",
                dockerfile.ask("textDocument/rename", params).error().message());
    }

    private void awaitRefreshedLenses(int before) {
        session.connection()
                .serverRequests()
                .await(
                        before,
                        message -> Json.text(message, "method").equals("workspace/codeLens/refresh"),
                        "the request to refresh code lenses after the file is read");
    }

    private List<String> stagesCalled(String name) {
        return Json.objects(session.request("workspace/symbol", Json.object("query", name))).stream()
                .map(symbol -> Json.text(symbol, "name"))
                .toList();
    }

    private JsonElement rename(String newName) {
        JsonObject params = dockerfile.at(dockerfile.text().indexOf("build"));
        params.addProperty("newName", newName);
        return dockerfile.ask("textDocument/rename", params).result();
    }

    /** The text at a location of a file, after the byte order mark, which editors do not count. */
    private String text(String uri, JsonObject placed) throws IOException {
        String name = BUILD_FILES.keySet().stream()
                .filter(known -> uri(known).equals(uri))
                .findFirst()
                .orElseThrow(() -> new AssertionError(uri));
        String text = Files.readString(folder.resolve(name)).replace("\uFEFF", "");
        Span span = new SourceText(text).span(Json.require(placed, "range"), session.encoding());
        return text.substring(span.start(), span.end());
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
