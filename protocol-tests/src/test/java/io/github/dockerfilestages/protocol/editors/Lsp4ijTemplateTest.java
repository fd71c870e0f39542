package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.recorded.RecordedEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The template for LSP4IJ, which integrates language servers into IntelliJ. IntelliJ does not run here. The tests check
 * that LSP4IJ documents every key, in {@code docs/UserDefinedLanguageServerTemplate.md} and in its JSON schemas, and
 * that the command that its installer writes starts a server with which LSP4IJ can communicate.
 */
class Lsp4ijTemplateTest {
    private static final Path TEMPLATE = Launcher.distribution("editors/intellij/dockerfile-stages");
    private static final Set<String> TASKS = Set.of("exec", "download", "configureServer", "showMessage");

    @Test
    void hasOnlyFilesThatAreImported() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATE)) {
            assertEquals(
                    Set.of(
                            "template.json",
                            "settings.json",
                            "settings.schema.json",
                            "initializationOptions.json",
                            "clientSettings.json",
                            "installer.json",
                            "README.md"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "template.json, id name url programArgs languageMappings fileTypeMappings",
        "settings.json, dockerfileStages",
        "initializationOptions.json, dockerfileStages",
        "clientSettings.json, caseSensitive lineCommentPrefix completion",
        "installer.json, id name executeOnStartServer check run",
    })
    void hasDocumentedKeys(String file, String keys) {
        assertEquals(new TreeSet<>(words(keys)), new TreeSet<>(read(file).keySet()));
    }

    @Test
    void startsTheProgramOnEverySystem() {
        JsonObject commands = Json.require(read("template.json"), "programArgs").getAsJsonObject();

        assertEquals(Set.of("default", "windows"), commands.keySet());
        commands.asMap()
                .values()
                .forEach(command -> assertTrue(command.getAsString().contains("--stdio"), command::toString));
    }

    @Test
    void mapsFilesByPlainNames() {
        for (JsonObject mapping : Json.objects(read("template.json"), "fileTypeMappings")) {
            assertEquals(Set.of("fileType", "languageId"), mapping.keySet());
            assertEquals(
                    Set.of("name", "patterns"),
                    mapping.getAsJsonObject("fileType").keySet());
            for (JsonElement pattern : mapping.getAsJsonObject("fileType").getAsJsonArray("patterns")) {
                assertTrue(pattern.getAsString().matches("\\*?[\\w.-]+\\*?[\\w.-]*"), pattern::toString);
            }
        }
    }

    /** Files that name a stage are sent to the server when they are open, so that it knows their unsaved texts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "app.Dockerfile",
                "Dockerfile.dev",
                "Containerfile",
                "compose.yaml",
                "compose.override.yml",
                "docker-compose.prod.yml",
                "docker-bake.hcl",
                "bake.hcl",
                "docker-bake.override.json",
                "Makefile",
                "GNUmakefile",
                "rules.mk",
                "justfile",
                ".justfile",
                "Tiltfile",
                "Jenkinsfile",
                "main.tf",
                "fly.toml",
                "tasks.json",
                "App.csproj",
                ".gitlab-ci.yml",
                "skaffold.yaml",
                "skaffold.dev.yml",
                "devcontainer.json",
                ".devcontainer.json",
                "action.yml",
                "ci.yaml",
                "build.sh",
                "README.md",
                "package.json"
            })
    void mapsWhatNamesStages(String file) {
        assertTrue(
                patterns().stream().map(Lsp4ijTemplateTest::regex).anyMatch(file::matches),
                () -> file + " is not mapped");
    }

    @ParameterizedTest
    @ValueSource(strings = {".dockerignore", "app.dockerignore", "Main.java", "tsconfig.json", "LICENSE"})
    void mapsNothingElse(String file) {
        assertTrue(patterns().stream().map(Lsp4ijTemplateTest::regex).noneMatch(file::matches), file);
    }

    /** The options tell the server which files the client opens. */
    @Test
    void saysWhichFilesItOpens() {
        List<String> opens =
                Json.list(Json.require(read("initializationOptions.json"), "dockerfileStages.client.opens")).stream()
                        .map(JsonElement::getAsString)
                        .toList();
        assertEquals(patterns(), opens);
        assertEquals("LSP4IJ", Json.text(read("initializationOptions.json"), "dockerfileStages.client.name"));
    }

    private static List<String> patterns() {
        return Json.objects(read("template.json"), "fileTypeMappings").stream()
                .flatMap(mapping -> Json.list(Json.require(mapping, "fileType.patterns")).stream())
                .map(JsonElement::getAsString)
                .toList();
    }

    private static String regex(String pattern) {
        return Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    @Test
    void hasAnInstallerOfKnownTasks() {
        JsonObject installer = read("installer.json");
        assertTasks(installer.getAsJsonObject("check"));
        assertTasks(installer.getAsJsonObject("run"));
    }

    private static void assertTasks(JsonObject tasks) {
        tasks.entrySet().forEach(entry -> {
            assertTrue(TASKS.contains(entry.getKey()), entry::getKey);
            JsonObject task = entry.getValue().getAsJsonObject();
            for (String next : List.of("onSuccess", "onFail")) {
                if (task.has(next)) {
                    assertTasks(task.getAsJsonObject(next));
                }
            }
        });
    }

    /** LSP4IJ asks for the name of the system, then for that of the processor, and takes the first asset that matches. */
    @ParameterizedTest
    @CsvSource({
        "unix, x86_64, linux-x86_64",
        "unix, arm64, linux-aarch64",
        "mac, x86_64, darwin-x86_64",
        "mac, arm64, darwin-aarch64",
        "windows, x86_64, windows-x86_64",
    })
    void downloadsTheArchiveOfThePlatform(String system, String processor, String platform) {
        String asset = Json.text(download(), "github.asset." + system + "." + processor);

        assertEquals(List.of("dockerfile-stages-1.2.3-" + platform + ".tar.gz"), released(asset));
    }

    private static List<String> released(String asset) {
        Stream<String> archives = Stream.of(
                        "linux-x86_64", "linux-aarch64", "darwin-x86_64", "darwin-aarch64", "windows-x86_64")
                .map(platform -> "dockerfile-stages-1.2.3-" + platform + ".tar.gz");
        return Stream.concat(archives, Stream.of("dockerfile-stages-1.2.3.zip", "dockerfile-stages.jar"))
                .filter(name -> name.matches(regex(asset)))
                .toList();
    }

    /** What LSP4IJ does not know, such as another processor, is null to it, and a download of null fails. */
    @Test
    void hasAnArchiveForEachPlatformOfARelease() throws IOException {
        Set<String> platforms = Files.readAllLines(Path.of("../server/src/dist/packages/platforms.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("image"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toSet());
        Set<String> assets = Json.require(download(), "github.asset").getAsJsonObject().asMap().values().stream()
                .flatMap(processors -> processors.getAsJsonObject().asMap().values().stream())
                .map(asset -> asset.getAsString().replaceAll("^dockerfile-stages-\\*-|\\.tar\\.gz$", ""))
                .collect(Collectors.toSet());

        assertEquals(platforms, assets);
    }

    /** Without an archive, it takes the jar of the newest release, from where the action takes its archive. */
    @Test
    void fallsBackToTheJarOfTheNewestRelease() throws IOException {
        String file = "/latest/download/"
                + Launcher.distribution("lib/dockerfile-stages.jar").getFileName();
        String url = Json.text(download(), "onFail.download.url");

        assertTrue(url.endsWith(file), url);
        String releases = url.substring(0, url.length() - file.length());
        assertTrue(Files.readString(Path.of("../.github/check.sh")).contains(":-" + releases + "/download}"), releases);
        String repository = Json.text(download(), "github.owner") + "/" + Json.text(download(), "github.repository");
        assertTrue(releases.endsWith("/" + repository + "/releases"), releases);
    }

    /** The home folder of the user, to which the program is downloaded, may contain a space. */
    @ParameterizedTest
    @CsvSource({"'', bin/dockerfile-stages", "onFail.download., lib/dockerfile-stages.jar"})
    void configuresACommandThatServes(String task, String file, @TempDir Path home) throws IOException {
        Path program = Files.createDirectories(home.resolve("a b é"));
        for (String part : List.of("bin/dockerfile-stages", "lib/dockerfile-stages.jar")) {
            Files.createDirectories(program.resolve(part).getParent());
            Files.copy(Launcher.distribution(part), program.resolve(part), StandardCopyOption.COPY_ATTRIBUTES);
        }
        String command = Json.text(download(), task + "onSuccess.configureServer.command")
                .replace("${output.dir}", program.toString())
                .replace("${output.file.name}", file);

        Server server = Server.start(new ProcessBuilder(words(command)));
        try (Session session = Session.greet(server, server.connection(), lsp4ij())) {
            Document document = session.open("FROM alpine AS build\nFROM build\n");
            int reference = document.text().lastIndexOf("build");
            assertEquals(
                    1,
                    Json.list(document.request("textDocument/definition", reference))
                            .size());
        }
    }

    /** The file that the command starts, in the folder of an unpacked archive. */
    @Test
    void namesTheLauncherOfTheSystem() {
        JsonObject names = Json.require(download(), "output.file.name").getAsJsonObject();

        assertEquals("bin/dockerfile-stages", names.get("default").getAsString());
        assertEquals("bin/dockerfile-stages.bat", names.get("windows").getAsString());
        names.asMap()
                .values()
                .forEach(name -> assertTrue(Files.exists(Launcher.distribution(name.getAsString())), name::toString));
    }

    private static JsonObject download() {
        return Json.require(read("installer.json"), "run.download").getAsJsonObject();
    }

    /** The initialize request of LSP4IJ, if it is available. */
    private static Client lsp4ij() {
        return RecordedEditor.all().stream()
                .filter(editor -> editor.name().startsWith("lsp4ij"))
                .map(editor -> Client.recorded(editor.initializeParams()))
                .findFirst()
                .orElseGet(Client::modern);
    }

    private static JsonObject read(String file) {
        try {
            return Json.parse(Files.readString(TEMPLATE.resolve(file))).getAsJsonObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Words as LSP4IJ splits a command: at spaces that are not between double quotes ({@code CommandUtils}). */
    private static List<String> words(String text) {
        return Pattern.compile("(?:\"[^\"]*\"|[^ \"])+")
                .matcher(text)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
    }
}
