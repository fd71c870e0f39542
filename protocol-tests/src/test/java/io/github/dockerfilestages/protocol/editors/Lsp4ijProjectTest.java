package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Inbox;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.json.Json;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Messages between LSP4IJ and the server that are not requests about a position: diagnostics, files, progress,
 * shutdown.
 */
class Lsp4ijProjectTest {
    private static final Map<String, String> FILES = Map.of(
            "Dockerfile", "FROM golang AS build\nFROM golang AS test\nFROM scratch\nCOPY --from=build /a /b\n",
            "compose.yaml", "services: {web: {build: {context: ., target: biuld}}}\n");

    @TempDir
    private Path folder;

    /**
     * {@code DocumentContentSynchronizer.refreshPullDiagnostic}: requests without the last result ID, as LSP4IJ cannot
     * keep unchanged reports; a server that is asked must not also push diagnostics.
     */
    @Test
    void diagnosticsAreAskedForAndAlwaysComplete() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            ide.open("compose.yaml");
            for (int time = 0; time < 2; time++) {
                assertEquals(Set.of("UnusedStage"), codes(ide, "Dockerfile"));
                assertEquals(Set.of("UnknownBuildTarget"), codes(ide, "compose.yaml"));
            }
            assertEquals(
                    List.of(),
                    ide.session().connection().notifications().all().stream()
                            .filter(message -> Json.text(message, "method").equals("textDocument/publishDiagnostics"))
                            .toList());
        }
    }

    /**
     * {@code LanguageClientImpl.refreshDiagnostics}: diagnostics are requested again when the server sends a refresh.
     */
    @Test
    void anotherFileChangesTheDiagnosticsOfOneThatIsOpen() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            assertEquals(Set.of("UnusedStage"), codes(ide, "Dockerfile"));

            ide.writtenByOthers("compose.yaml", FILES.get("compose.yaml").replace("biuld", "test"));
            awaitAnswer(ide, Set.of(), () -> codes(ide, "Dockerfile"));
        }
    }

    @Test
    void typingInAnotherTabChangesThemToo() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            ide.open("compose.yaml");
            assertEquals(Set.of("UnknownBuildTarget"), codes(ide, "compose.yaml"));

            ide.type("Dockerfile", ide.text("Dockerfile").replace("build", "biuld"));
            assertEquals(Set.of(), codes(ide, "compose.yaml"));
        }
    }

    /** {@code FileSystemWatcherManager}: sends events for the files that match the registered patterns. */
    @Test
    void allFilesThatNameStagesAreWatched() {
        try (IntelliJ ide = start()) {
            List<JsonObject> watchers = watchers(ide);
            for (String file : List.of(
                    "Dockerfile",
                    "images/Dockerfile",
                    "images/app.dockerfile",
                    "compose.yaml",
                    "deploy/compose.prod.yml",
                    "docker-compose.yml",
                    "docker-bake.hcl",
                    "Makefile",
                    "build/rules.mk",
                    "justfile",
                    "Tiltfile",
                    "Jenkinsfile",
                    ".circleci/config.yml",
                    "cloudbuild.yaml",
                    "main.tf",
                    "fly.toml",
                    ".gitlab-ci.yml",
                    ".gitlab/jobs.yml",
                    ".gitlab/jobs/image.yml",
                    ".github/workflows/ci.yaml",
                    "skaffold.yaml",
                    ".devcontainer/devcontainer.json",
                    "ci/build.sh",
                    "package.json",
                    "README.md")) {
                for (int kind : List.of(1, 2, 4)) {
                    assertTrue(isWatched(file, kind, watchers), file + " and kind " + kind);
                }
            }
            assertFalse(isWatched("Main.java", 2, watchers), watchers::toString);
            assertTrue(isWatched("images", 4, watchers), "a folder that is deleted");
        }
    }

    /** {@code AbstractLSPFileListener.after}: a file that was never open is written, changed and deleted. */
    @Test
    void eventsOfFilesAreFollowed() {
        try (IntelliJ ide = start()) {
            String script = "docker build --target test .\n";
            ide.open("Dockerfile");
            assertEquals(Set.of("Dockerfile"), filesThatName(ide, "test\n"));

            ide.create("ci/build.sh", script);
            awaitAnswer(ide, Set.of("Dockerfile", "ci/build.sh"), () -> filesThatName(ide, "test\n"));

            ide.writtenByOthers("ci/build.sh", script.replace("test", "build"));
            awaitAnswer(ide, Set.of("Dockerfile"), () -> filesThatName(ide, "test\n"));
            awaitAnswer(ide, Set.of("Dockerfile", "ci/build.sh"), () -> filesThatName(ide, "build\n"));

            ide.delete("ci/build.sh");
            awaitAnswer(ide, Set.of("Dockerfile"), () -> filesThatName(ide, "build\n"));
        }
    }

    /**
     * {@code LSPProgressManager}: a bar for each token from its begin on, which stays until the end. What is read
     * before the client has agreed to a progress shows none; so the folder grows until it does.
     */
    @Test
    void progressHasATitleAndAnEnd() {
        Map<String, String> files = new TreeMap<>(FILES);
        List<JsonObject> shown = List.of();
        for (int count = 1_000; shown.isEmpty() && count < 50_000; count *= 5) {
            for (int file = 0; file < count; file++) {
                files.put("images/" + file + ".dockerfile", "FROM golang AS build\n");
            }
            try (IntelliJ ide = IntelliJ.start(folder, IntelliJ.client(), files, new Random(1))) {
                shown = ide.session().connection().notifications().all().stream()
                        .filter(message -> Json.text(message, "method").equals("$/progress"))
                        .toList();
                for (JsonObject message : shown) {
                    assertTrue(created(ide).contains(Json.text(message, "params.token")), message::toString);
                }
            }
        }
        Map<String, List<String>> kinds = shown.stream()
                .collect(Collectors.groupingBy(
                        message -> Json.text(message, "params.token"),
                        TreeMap::new,
                        Collectors.mapping(message -> Json.text(message, "params.value.kind"), Collectors.toList())));
        assertNotEquals(Map.of(), kinds);
        kinds.values().forEach(list -> {
            assertEquals("begin", list.get(0));
            assertEquals("end", list.get(list.size() - 1));
            assertTrue(list.subList(1, list.size() - 1).stream().allMatch("report"::equals), list::toString);
        });
        assertNotEquals("", Json.text(shown.get(0), "params.value.title").strip());
    }

    /** {@code LanguageServerWrapper.stop}: without closing the documents, and possibly during a request. */
    @Test
    void theServerLeavesWithTabsOpenAndAQuestionAsked() {
        CompletableFuture<Response> answer;
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            ide.open("compose.yaml");
            ide.rename("Dockerfile", "build", "compile");
            ide.type("Dockerfile", "# not saved\n" + ide.text("Dockerfile"));
            ide.arrive();
            answer = ide.session()
                    .connection()
                    .send(
                            "textDocument/hover",
                            ide.at("Dockerfile", ide.text("Dockerfile").indexOf("compile /a")));
        }
        String card = Json.text(answer.join().result(), "contents.value");
        assertTrue(card.contains("FROM golang AS compile"), card);
    }

    private static Set<String> created(IntelliJ ide) {
        return requests(ide).all().stream()
                .filter(request -> Json.text(request, "method").equals("window/workDoneProgress/create"))
                .map(request -> Json.text(request, "params.token"))
                .collect(Collectors.toSet());
    }

    /** {@code DocumentContentSynchronizer.getPullIdentifier} is that of the server. */
    private static Set<String> codes(IntelliJ ide, String file) {
        ide.arrive();
        JsonElement report = ide.session()
                .request(
                        "textDocument/diagnostic",
                        Json.object(
                                "identifier",
                                ide.session().capability("diagnosticProvider.identifier"),
                                "textDocument",
                                Json.object("uri", ide.uri(file))));
        assertEquals("full", Json.text(report, "kind"));
        return Json.objects(report, "items").stream()
                .map(diagnostic -> Json.text(diagnostic, "code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A deleted file may be among them until the server has been notified. */
    private Set<String> filesThatName(IntelliJ ide, String at) {
        ide.arrive();
        JsonObject params = ide.at("Dockerfile", ide.text("Dockerfile").indexOf(at));
        Json.put(params, "context.includeDeclaration", true);
        return Json.objects(ide.session().request("textDocument/references", params)).stream()
                .map(location -> folder.relativize(Path.of(URI.create(Json.text(location, "uri"))))
                        .toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asks again after each refresh until the answer is as expected; fails when there is no other refresh. */
    private static <T> void awaitAnswer(IntelliJ ide, T expected, Supplier<T> question) {
        int seen = requests(ide).size();
        for (T answer = question.get(); !answer.equals(expected); answer = question.get()) {
            requests(ide)
                    .await(
                            seen,
                            request -> Json.text(request, "method").equals("workspace/diagnostic/refresh"),
                            "a refresh after which the answer is " + expected + " and no longer " + answer);
            seen = requests(ide).size();
        }
    }

    private static Inbox requests(IntelliJ ide) {
        return ide.session().connection().serverRequests();
    }

    private static List<JsonObject> watchers(IntelliJ ide) {
        return requests(ide).all().stream()
                .filter(request -> Json.text(request, "method").equals("client/registerCapability"))
                .flatMap(request -> Json.objects(request, "params.registrations").stream())
                .filter(registration -> Json.text(registration, "method").equals("workspace/didChangeWatchedFiles"))
                .flatMap(registration -> Json.objects(registration, "registerOptions.watchers").stream())
                .toList();
    }

    /** {@code PathPatternMatcher}: Java's patterns, in which each double star with its slash is optional. */
    private boolean isWatched(String file, int kind, List<JsonObject> watchers) {
        return watchers.stream()
                .filter(watcher -> !watcher.has("kind") || (Json.number(watcher, "kind") & kind) != 0)
                .flatMap(watcher -> expanded(Json.text(watcher, "globPattern")))
                .anyMatch(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(Path.of(file)));
    }

    private static Stream<String> expanded(String pattern) {
        int star = pattern.indexOf("**/");
        int slash = pattern.indexOf("/**");
        int at = star < 0 || (slash >= 0 && slash < star) ? slash : star;
        if (at < 0) {
            return Stream.of(pattern);
        }
        String before = pattern.substring(0, at);
        return expanded(pattern.substring(at + 3))
                .flatMap(rest -> Stream.of(before + rest, before + pattern.substring(at, at + 3) + rest));
    }

    private IntelliJ start() {
        return IntelliJ.start(folder, IntelliJ.client(), FILES, new Random(1));
    }
}
