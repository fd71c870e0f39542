package io.github.dockerfilestages.protocol.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Inbox;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace folders: their files are read in the background, and again when they change. */
class WorkspaceFoldersTest {
    private static final String TWO_STAGES = "FROM golang AS build\nFROM golang AS run\n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void writeFiles() {
        write("Dockerfile", TWO_STAGES);
        write("compose.yaml", "services: {web: {build: {context: ., target: run}}}\n");
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void aStageThatNoFileOfTheFolderNamesIsUnused() {
        start(Client.modern().inFolder(folder));
        Document document = open("Dockerfile");

        awaitCodes(document, Set.of("UnusedStage"));
    }

    @Test
    void aFileThatStartsToNameItMakesItUsed() {
        start(Client.modern().inFolder(folder));
        Document document = open("Dockerfile");
        awaitCodes(document, Set.of("UnusedStage"));

        write("build.sh", "docker build --target build .\n");
        tellChanged("build.sh", 1);

        awaitCodes(document, Set.of());
    }

    @Test
    void aFileThatGoesWithItsFolderNamesItNoMore() throws IOException {
        write("ci/build.sh", "docker build --target build .\n");
        start(Client.modern().inFolder(folder));
        Document document = open("Dockerfile");
        awaitIndex();

        Files.delete(folder.resolve("ci/build.sh"));
        Files.delete(folder.resolve("ci"));
        tellChanged("ci", 3);

        awaitCodes(document, Set.of("UnusedStage"));
    }

    @Test
    void anOpenFileIsAsTheEditorHasItAndOnceClosedAsItIsOnDisk() {
        start(Client.modern().inFolder(folder));
        Document document = open("Dockerfile");
        awaitCodes(document, Set.of("UnusedStage"));

        Document compose =
                session.open(uri("compose.yaml"), "yaml", "services: {web: {build: {context: ., target: build}}}\n");
        awaitCodes(document, Set.of());

        compose.close();
        awaitCodes(document, Set.of("UnusedStage"));
    }

    @Test
    void aFileThatAnUnsavedBuildFileNamesIsReadAsADockerfile() {
        write("docker/web.build", "FROM golang AS odd\n");
        start(Client.modern().inFolder(folder));
        awaitIndex();
        assertEquals(Set.of("build", "run"), symbols());

        int shownAnew = session.connection().serverRequests().size();
        session.open(uri("compose.yaml"), "yaml", "services: {web: {build: {dockerfile: docker/web.build}}}\n");
        awaitIndex(shownAnew);
        assertEquals(Set.of("build", "run", "odd"), symbols());
    }

    @Test
    void whatGitIgnoresOrTheUserExcludesIsNotRead() {
        write("out/build.sh", "docker build --target build .\n");
        write("old/build.sh", "docker build --target build .\n");
        write(".gitignore", "out/\n");
        start(Client.modern().inFolder(folder).withOptions(Json.parse("{\"exclude\": [\"old\"]}")));

        awaitCodes(open("Dockerfile"), Set.of("UnusedStage"));
    }

    @Test
    void aFolderThatIsAddedIsReadAndOneThatIsRemovedForgotten() {
        start(Client.modern());
        assertEquals(Set.of(), symbols());

        changeFolders(List.of(folder), List.of());
        awaitIndex();
        assertEquals(Set.of("build", "run"), symbols());

        changeFolders(List.of(), List.of(folder));
        assertEquals(Set.of(), symbols());
    }

    /** What is read before the client has agreed to a progress shows none; so the folder grows until it does. */
    @Test
    void progressIsShownFromBeginningToEnd() {
        start(Client.modern().inFolder(folder));
        awaitIndex();
        for (int files = 500; progress().isEmpty() && files < 50_000; files *= 5) {
            session.close();
            for (int file = 0; file < files; file++) {
                write("images/" + file + ".dockerfile", TWO_STAGES);
            }
            start(Client.modern().inFolder(folder));
            awaitIndex();
        }
        assertEquals(List.of("begin", "end"), progress());
    }

    private List<String> progress() {
        return session.connection().notifications().all().stream()
                .filter(message -> Json.text(message, "method").equals("$/progress"))
                .map(message -> Json.text(message, "params.value.kind"))
                .filter(kind -> !kind.equals("report"))
                .toList();
    }

    @Test
    void whatCannotBeReadIsSaidInTheLogAndTheRestIsRead() {
        write("other.dockerfile", "#".repeat((2 << 20) + 1));
        start(Client.modern().inFolder(folder));
        awaitCodes(open("Dockerfile"), Set.of("UnusedStage"));

        session.connection()
                .notifications()
                .await(
                        message -> Json.text(message, "method").equals("window/logMessage")
                                && Json.text(message, "params.message")
                                        .contains("other.dockerfile is longer than 2 MiB and is skipped."),
                        "a line of the log about the long file");
    }

    @Test
    void withoutAFolderNothingIsReadFromDisk() {
        start(Client.modern());
        Document document = open("Dockerfile");

        assertEquals(Set.of(), codes(document.diagnostics()));
        assertEquals(Set.of("build", "run"), symbols());
    }

    /** The other files are there so that reading takes a while. */
    @Test
    void answersStayWhileAllFilesAreReadAgain() {
        for (int file = 0; file < 2_000; file++) {
            write("images/" + file + ".dockerfile", TWO_STAGES);
        }
        start(Client.modern().inFolder(folder));
        awaitIndex();
        int before = session.connection().serverRequests().size();

        write(".gitignore", "images/\n");
        tellChanged(".gitignore", 1);

        while (session.connection().serverRequests().size() == before) {
            assertEquals(Set.of("build", "run"), symbols());
        }
        awaitIndex(before);
        assertEquals(Set.of("build", "run"), symbols());
    }

    @Test
    void aLikelyMistakeIsReportedAtOnceAndRemovedWhenABuildFileExplainsIt() {
        for (int file = 0; file < 2_000; file++) {
            write("images/" + file + ".dockerfile", TWO_STAGES);
        }
        write("docker-bake.hcl", "target \"run\" {\n  target = \"run\"\n  contexts = { biuld = \"./other\" }\n}\n");
        start(Client.modern().inFolder(folder));
        Document document =
                session.open(uri("Dockerfile"), "FROM golang AS build\nFROM build AS run\nCOPY --from=biuld /a /a\n");

        awaitCodes(document, Set.of("UnknownStage"));
        awaitCodes(document, Set.of());
    }

    @Test
    void aFolderThatCannotBeReadLeavesTheOthers() {
        start(Client.modern());

        session.notify(
                "workspace/didChangeWorkspaceFolders",
                Json.object(
                        "event",
                        Json.object(
                                "added",
                                Json.array(
                                        Json.object("uri", "file:///a%00b", "name", "no path"),
                                        Json.object("uri", folder.toUri().toString(), "name", "a folder")),
                                "removed",
                                Json.array())));
        awaitIndex();

        assertEquals(Set.of("build", "run"), symbols());
    }

    private void start(Client client) {
        session = client.announcing("workspace.codeLens.refreshSupport", true).start();
    }

    private Document open(String name) {
        return session.open(uri(name), TWO_STAGES);
    }

    /** Waits until the folders are read, when the server requests a refresh of what depends on them. */
    private void awaitIndex() {
        awaitIndex(0);
    }

    private void awaitIndex(int from) {
        session.connection()
                .serverRequests()
                .await(
                        from,
                        message -> Json.text(message, "method").equals("workspace/codeLens/refresh"),
                        "the request to refresh code lenses");
    }

    /** Waits until the diagnostics of an open Dockerfile have exactly these codes. */
    private void awaitCodes(Document document, Set<String> codes) {
        Inbox inbox = session.connection().notifications();
        inbox.await(
                seen,
                message -> document.isPublicationOf(message)
                        && codes(Json.objects(message, "params.diagnostics")).equals(codes),
                "findings of the codes " + codes);
        seen = inbox.size();
    }

    private int seen;

    private static Set<String> codes(List<JsonObject> diagnostics) {
        return diagnostics.stream().map(found -> Json.text(found, "code")).collect(Collectors.toSet());
    }

    private Set<String> symbols() {
        return Json.objects(session.request("workspace/symbol", Json.object("query", ""))).stream()
                .map(symbol -> Json.text(symbol, "name"))
                .collect(Collectors.toSet());
    }

    private void tellChanged(String name, int type) {
        JsonArray changes = Json.array(Json.object("uri", uri(name), "type", type));
        session.notify("workspace/didChangeWatchedFiles", Json.object("changes", changes));
    }

    private void changeFolders(List<Path> added, List<Path> removed) {
        session.notify(
                "workspace/didChangeWorkspaceFolders",
                Json.object("event", Json.object("added", folders(added), "removed", folders(removed))));
    }

    private static JsonArray folders(List<Path> paths) {
        Stream<JsonObject> folders =
                paths.stream().map(path -> Json.object("uri", path.toUri().toString(), "name", "a folder"));
        return Json.array(folders.toArray());
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
