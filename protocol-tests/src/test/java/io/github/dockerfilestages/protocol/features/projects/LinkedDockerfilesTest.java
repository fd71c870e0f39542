package io.github.dockerfilestages.protocol.features.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CodeActions;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docker/Dockerfile} is a link to {@code Dockerfile}. They are one file: a rename of a stage through one path
 * also applies to the builds that use the other one.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: links need a privilege on Windows; run on Linux")
class LinkedDockerfilesTest {
    private static final String DOCKERFILE = "FROM golang AS build\n";
    private static final String COMPOSE = "services: {web: {build: {context: ., target: build}}}\n";
    private static final String BAKE =
            "target \"web\" {\n  dockerfile = \"docker/Dockerfile\"\n  target = \"build\"\n}\n";

    @TempDir
    private Path temporary;

    private final Map<String, Document> documents = new HashMap<>();
    private Path folder;
    private Session session;

    @BeforeEach
    void openTheFolder() throws IOException {
        folder = temporary.toRealPath();
        Files.createDirectories(folder.resolve("docker"));
        Files.writeString(folder.resolve("Dockerfile"), DOCKERFILE);
        Files.createSymbolicLink(folder.resolve("docker/Dockerfile"), Path.of("../Dockerfile"));
        Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
        Files.writeString(folder.resolve("docker-bake.hcl"), BAKE);
        session = CodeActions.understoodBy(Client.modern())
                .inFolder(folder)
                .announcing("workspace.codeLens.refreshSupport", true)
                .start();
        awaitRefreshedLenses(0);
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void aRenameByThePathAtWhichItReallyIs() {
        Document dockerfile = open("Dockerfile", DOCKERFILE);

        assertEquals(
                Map.of("Dockerfile", "build", "compose.yaml", "build", "docker-bake.hcl", "build"),
                renamed(dockerfile, "build"));
    }

    @Test
    void aRenameByTheLink() {
        Document dockerfile = open("docker/Dockerfile", DOCKERFILE);

        assertEquals(
                Map.of("docker/Dockerfile", "build", "compose.yaml", "build", "docker-bake.hcl", "build"),
                renamed(dockerfile, "build"));
    }

    @Test
    void aRenameByEitherPathWhereBothAreOpenWithOneText() {
        Document real = open("Dockerfile", DOCKERFILE);
        Document link = open("docker/Dockerfile", DOCKERFILE);

        assertEquals(
                Map.of("Dockerfile", "build", "compose.yaml", "build", "docker-bake.hcl", "build"),
                renamed(real, "build"));
        assertEquals(
                Map.of("docker/Dockerfile", "build", "compose.yaml", "build", "docker-bake.hcl", "build"),
                renamed(link, "build"));
    }

    @Test
    void aRenameInABuildFileEditsADockerfileThatIsNotOpenAtWhereItReallyIs() {
        Document bake = open("docker-bake.hcl", BAKE);

        assertEquals(
                Map.of("Dockerfile", "build", "compose.yaml", "build", "docker-bake.hcl", "build"),
                renamed(bake, "build"));
    }

    @Test
    void aRenameInABuildFileEditsTheTextThatIsOpenByTheOtherPath() {
        open("Dockerfile", DOCKERFILE).edit(Edit.replace("FROM golang AS build", "# typed\nFROM golang AS build"));
        Document bake = open("docker-bake.hcl", BAKE);

        assertEquals(
                Map.of("Dockerfile", "build", "compose.yaml", "build", "docker-bake.hcl", "build"),
                renamed(bake, "build"));
    }

    @Test
    void noRenameWhereBothAreOpenWithDifferentTexts() {
        Document real = open("Dockerfile", DOCKERFILE);
        Document link = open("docker/Dockerfile", DOCKERFILE);
        link.edit(Edit.replace("golang", "node"));
        Document bake = open("docker-bake.hcl", BAKE);

        for (Document document : List.of(real, link, bake)) {
            for (String method : List.of("textDocument/prepareRename", "textDocument/rename")) {
                assertEquals(
                        "Dockerfile and docker/Dockerfile are one file and open with different texts; save one of them and"
                                + " close the other, then rename again.",
                        ask(document, method, "build").error().message(),
                        () -> method + " in " + document.uri());
            }
        }
    }

    @Test
    void theNameToTypeOverIsThatOfTheTextThatIsOpen() {
        open("Dockerfile", "FROM golang AS typed\n");
        Document bake = open("docker-bake.hcl", BAKE.replace("= \"build\"", "= \"typed\""));

        assertEquals(
                "typed",
                Json.text(ask(bake, "textDocument/prepareRename", "typed").result(), "placeholder"));
    }

    /** After a rename that is not saved, there are no diagnostics. */
    @Test
    void aBuildByTheOtherPathIsJudgedByTheTextThatIsOpen() {
        open("Dockerfile", "FROM golang AS typed\n");

        assertEquals(
                List.of(),
                open("docker-bake.hcl", BAKE.replace("= \"build\"", "= \"typed\""))
                        .diagnostics());
    }

    @Test
    void aStageThatIsBuiltByTheOtherPathIsUsed() throws IOException {
        change("compose.yaml", "services: {web: {build: .}}\n");

        assertEquals(
                List.of(), open("Dockerfile", DOCKERFILE + "FROM scratch\n").diagnostics());
    }

    @Test
    void referencesAreThoseOfBothPaths() {
        Document dockerfile = open("docker/Dockerfile", DOCKERFILE);
        JsonObject params = dockerfile.at(DOCKERFILE.indexOf("build"));
        Json.put(params, "context.includeDeclaration", true);

        assertEquals(
                List.of("docker/Dockerfile", "compose.yaml", "docker-bake.hcl"),
                Stream.of(dockerfile.ask("textDocument/references", params).result())
                        .flatMap(found -> Json.objects(found).stream())
                        .map(location -> name(Json.text(location, "uri")))
                        .toList());
    }

    @Test
    void aFixThatRenamesAStageReachesTheBuildsOfBothPaths() throws IOException {
        change("compose.yaml", COMPOSE.replace("target: build", "target: context"));
        change("docker-bake.hcl", BAKE.replace("= \"build\"", "= \"context\""));
        Document dockerfile = open("Dockerfile", DOCKERFILE.replace("build", "context"));
        List<JsonObject> diagnostics = dockerfile.diagnostics();
        int alias = dockerfile.text().indexOf("context");

        JsonObject fix = CodeActions.at(dockerfile, new Span(alias, alias), Json.array(diagnostics.get(0))).stream()
                .filter(action -> Json.text(action, "title").startsWith("Rename the stage to"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                Map.of("Dockerfile", "context", "compose.yaml", "context", "docker-bake.hcl", "context"),
                replaced(Json.require(fix, "edit")));
    }

    /** Writes a file and waits until the server has read it. */
    private void change(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        int before = session.connection().serverRequests().size();
        session.notify(
                "workspace/didChangeWatchedFiles",
                Json.object("changes", Json.array(Json.object("uri", uri(name), "type", 2))));
        awaitRefreshedLenses(before);
    }

    private void awaitRefreshedLenses(int before) {
        session.connection()
                .serverRequests()
                .await(
                        before,
                        message -> Json.text(message, "method").equals("workspace/codeLens/refresh"),
                        "the request to show code lenses again, once the files are read");
    }

    private Document open(String name, String text) {
        Document document = session.open(uri(name), name.endsWith("Dockerfile") ? "dockerfile" : "plain", text);
        documents.put(name, document);
        return document;
    }

    private Map<String, String> renamed(Document document, String stage) {
        return replaced(ask(document, "textDocument/rename", stage).result());
    }

    private static Response ask(Document document, String method, String stage) {
        JsonObject params = document.at(document.text().lastIndexOf(stage));
        if (method.equals("textDocument/rename")) {
            params.addProperty("newName", "compile");
        }
        return document.ask(method, params);
    }

    /** The replacement of an edit in each file, which it edits at one location only. */
    private Map<String, String> replaced(JsonElement edit) {
        var replaced = new TreeMap<String, String>();
        for (JsonObject change : Json.objects(edit, "documentChanges")) {
            String name = name(Json.text(change, "textDocument.uri"));
            List<JsonObject> edits = Json.objects(change, "edits");
            assertEquals(1, edits.size(), change::toString);
            replaced.put(name, text(name, Json.require(edits.get(0), "range")));
        }
        return replaced;
    }

    private String text(String name, JsonElement range) {
        Document document = documents.get(name);
        if (document != null) {
            Span span = document.span(range);
            return document.text().substring(span.start(), span.end());
        }
        try {
            String text = Files.readString(folder.resolve(name));
            Span span = new SourceText(text).span(range, session.encoding());
            return text.substring(span.start(), span.end());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String name(String uri) {
        return folder.relativize(Path.of(URI.create(uri))).toString();
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }
}
