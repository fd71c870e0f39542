package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.OtherFiles;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The project follows the files on disk. */
class FileIndexTest extends IndexedFolder {
    private static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry("Dockerfile", List.of("FROM alpine AS build\n", "FROM alpine AS other\n")),
            Map.entry("web/Dockerfile", List.of("FROM alpine AS build\n", "FROM alpine AS serve\n")),
            Map.entry("web/Dockerfile.txt", List.of("FROM alpine AS build\n", "how to build\n")),
            Map.entry(
                    "docker/Dockerfile", List.of("-> ../Dockerfile", "-> ../web/Dockerfile", "FROM alpine AS build\n")),
            Map.entry("hack/prod.file", List.of("FROM alpine AS release\n")),
            Map.entry("hack/node_modules/Dockerfile", List.of("FROM alpine AS build\n")),
            Map.entry(
                    "compose.yaml",
                    List.of(
                            "services: {web: {build: {context: web, target: build}}}\n",
                            "services: {web: {extends: {file: base.yml, service: app}}}\n",
                            "nothing: here\n")),
            Map.entry("base.yml", List.of("services: {app: {build: {dockerfile: hack/prod.file, target: release}}}\n")),
            Map.entry(
                    ".gitlab-ci.yml",
                    List.of(
                            "include: /parts/*.yml\nvariables: {WHAT: build}\n",
                            "include: /parts/**.yml\n",
                            "image: {script: docker build --target $WHAT .}\n")),
            Map.entry(
                    "parts/values.yml",
                    List.of("variables: {WHAT: build}\n", "x:\n  script:\n    - docker build --target $WHAT .\n")),
            Map.entry("parts/more/image.yml", List.of("x:\n  script: docker build --target other .\n")),
            Map.entry("ci/link", List.of("#!/bin/sh\ndocker build --target build docker\n")),
            Map.entry(
                    "ci/build",
                    List.of(
                            "#!/bin/sh\ndocker build --target build .\n",
                            "#!/bin/sh\nT=other\n. ./values\ndocker build --target $T .\n",
                            "#!/bin/sh\nT=other\n. ./values.sh\ndocker build --target $T .\n",
                            "docker build --target build .\n")),
            Map.entry("values", List.of("T=build\n", ". parts/more/values\n", "FROM alpine AS build\n")),
            Map.entry("values.sh", List.of("T=build\ndocker build --target other .\n", ". ./values\nT=build\n")),
            Map.entry("ci/values", List.of("T=build\nU=build\n")),
            Map.entry("parts/more/values", List.of("T=build\n", "docker build --target other .\nT=build\n")),
            Map.entry(
                    ".dockerfile-stages.yaml",
                    List.of("exclude: [ci, prod.file]\n", "buildFiles: {enabled: false}\n", "buildArgs: {A: b}\n")),
            Map.entry("web/.dockerfile-stages.yml", List.of("exclude: ['*.txt']\n", "platform: linux/386\n"))));

    @Test
    void afterManyChangesTheProjectIsWhatReadingAgainWouldGive() throws IOException {
        var random = new Random(5);
        List<String> names = TEXTS.keySet().stream().sorted().toList();
        index.begin(List.of(path("")));
        index.watch();
        for (int step = 0; step < 400; step++) {
            var changed = new ArrayList<FilePath>();
            for (int count = random.nextInt(3); count >= 0; count--) {
                String name = pick(names, random);
                if (random.nextInt(3) == 0) {
                    Files.deleteIfExists(folder.resolve(name));
                } else {
                    write(name, pick(TEXTS.get(name), random));
                }
                changed.add(path(name));
            }
            index.update(changed);
            if (random.nextBoolean()) {
                runBackground();
                Project project = workspace.snapshot().project();
                assertEquals(shown(readAgain()), shown(project), "after step " + step);
                assertEquals(new DiskLinks().samePaths(project), links.samePaths(project), "linked after step " + step);
            }
        }
    }

    @Test
    void aConfigurationFileIsFollowed() throws IOException {
        write(".dockerfile-stages.yaml", "platform: linux/386\n");
        write("web/.dockerfile-stages.yml", "platform: linux/arm64\n");
        write("web/Dockerfile", "FROM alpine\n");
        index.begin(List.of(path("")));
        assertEquals("linux/386", platform("Dockerfile"));
        open("web/Dockerfile", "FROM alpine\n");

        runBackground();
        assertEquals("linux/386", platform("Dockerfile"));
        assertEquals("linux/arm64", platform("web/Dockerfile"));
        assertEquals("linux/arm64", parameters("web/Dockerfile").platform());

        Files.delete(folder.resolve("web/.dockerfile-stages.yml"));
        index.update(List.of(path("web/.dockerfile-stages.yml")));
        runBackground();
        assertEquals("linux/386", platform("web/Dockerfile"));
        assertEquals("linux/386", parameters("web/Dockerfile").platform());

        index.begin(List.of(path("web")));
        runBackground();
        assertEquals("linux/amd64", platform("web/Dockerfile"));
    }

    @Test
    void whatIsWrongInAConfigurationFileIsReportedOnce() {
        write(".dockerfile-stages.yaml", "platfrm: linux/386\ncolour: red\n");
        index.begin(List.of(path("")));
        runBackground();

        assertEquals(
                List.of("warning: " + path(".dockerfile-stages.yaml")
                        + ":1:1: 'platfrm' is unknown (did you mean 'platform'?) and is ignored. The file has 1 more"
                        + " problem."),
                listener.events.stream()
                        .filter(event -> event.startsWith("warning"))
                        .toList());
    }

    private String platform(String file) {
        return workspace.snapshot().configuration().settings(path(file)).build().platform();
    }

    private BuildParameters parameters(String file) {
        return workspace
                .snapshot()
                .documents()
                .find(path(file))
                .flatMap(OpenDocument::stages)
                .orElseThrow()
                .parameters();
    }

    @Test
    void aProjectIsCompleteOnceAllFilesAreRead() {
        write("Dockerfile", "FROM alpine AS build\n");

        index.begin(List.of(path("")));
        assertFalse(workspace.snapshot().project().isComplete(), "not all files are read");

        runBackground();
        assertTrue(workspace.snapshot().project().isComplete(), "all files are read");
        assertEquals(List.of("begin", "end", "changed"), listener.events);
    }

    @Test
    void aSearchThatALaterOneReplacesTakesNothingIn() {
        write("Dockerfile", "FROM alpine AS build\n");
        write("a/other.dockerfile", "FROM alpine AS build\n");

        index.begin(List.of(path("")));
        index.begin(List.of(path("a")));
        runBackground();

        assertEquals(List.of("a/other.dockerfile"), dockerfiles());
    }

    @Test
    void aStormOfChangesIsOneTask() {
        index.begin(List.of(path("")));
        runBackground();

        for (int count = 0; count < 1_000; count++) {
            index.update(List.of(path("Dockerfile")));
        }

        assertEquals(1, background.size());
    }

    @Test
    void anOpenDocumentIsNotReadFromDiskUntilItIsClosed() {
        write("Dockerfile", "FROM alpine AS disk\n");
        var uri = new DocumentUri(FileUri.of(path("Dockerfile")), FileUri.of(path("Dockerfile")));
        index.begin(List.of(path("")));
        workspace.put(
                OpenDocument.of(uri, "dockerfile", 1, SourceText.of("FROM alpine AS editor\n"), Configuration.DEFAULT));
        runBackground();
        assertEquals(List.of("editor"), stages());

        workspace.remove(uri);
        assertEquals(List.of("editor"), stages());

        index.update(List.of(path("Dockerfile")));
        runBackground();
        assertEquals(List.of("disk"), stages());
    }

    @Test
    void aFolderThatIsGoneTakesItsFilesAlong() throws IOException {
        write("a/Dockerfile", "FROM alpine AS build\n");
        write("a.dockerfile", "FROM alpine AS build\n");
        write("a0/Dockerfile", "FROM alpine AS build\n");
        index.begin(List.of(path("")));
        runBackground();

        Files.delete(folder.resolve("a/Dockerfile"));
        Files.delete(folder.resolve("a"));
        index.update(List.of(path("a")));
        runBackground();

        assertEquals(List.of("a.dockerfile", "a0/Dockerfile"), dockerfiles());
    }

    @Test
    void anotherGitignoreMakesAllBeReadAgain() {
        write("Dockerfile", "FROM alpine AS build\n");
        write("out/Dockerfile", "FROM alpine AS build\n");
        index.begin(List.of(path("")));
        runBackground();

        write(".gitignore", "out\n");
        index.update(List.of(path(".gitignore")));
        runBackground();

        assertEquals(List.of("Dockerfile"), dockerfiles());
    }

    @Test
    void nothingIsForgottenWhileAllIsReadAgain() {
        write("Dockerfile", "FROM alpine AS build\n");
        write("out/Dockerfile", "FROM alpine AS build\n");
        index.begin(List.of(path("")));
        runBackground();
        write(".gitignore", "out\n");
        write("new/Dockerfile", "FROM alpine AS build\n");
        var seen = new ArrayList<List<String>>();
        listener.whileReading = () -> seen.add(dockerfiles());

        index.update(List.of(path(".gitignore")));
        runBackground();

        assertEquals(
                List.of(List.of("Dockerfile", "out/Dockerfile")),
                seen.stream().distinct().toList());
        assertEquals(List.of("Dockerfile", "new/Dockerfile"), dockerfiles());
    }

    @Test
    void aFolderThatComesToOthersLeavesThemKnown() {
        write("a/Dockerfile", "FROM alpine AS build\n");
        write("b/Dockerfile", "FROM alpine AS build\n");
        write("c/Dockerfile", "FROM alpine AS build\n");
        index.begin(List.of(path("a"), path("b")));
        runBackground();

        index.begin(List.of(path("b"), path("c")));
        assertEquals(List.of("b/Dockerfile"), dockerfiles());
        assertFalse(workspace.snapshot().project().isComplete(), "not all files are read");

        runBackground();
        assertEquals(List.of("b/Dockerfile", "c/Dockerfile"), dockerfiles());
        assertTrue(workspace.snapshot().project().isComplete(), "all files are read");
    }

    /** Neither the text on disk nor the text that was open when reading began names the file. */
    @Test
    void whatADocumentNamesThatIsEditedWhileAllIsReadAgainIsKnown() {
        write("Dockerfile", "FROM alpine AS build\n");
        write("web.build", "FROM alpine AS web\n");
        write("compose.yaml", "services: {}\n");
        index.begin(List.of(path("")));
        runBackground();
        listener.whileReading = () -> workspace.put(OpenDocument.of(
                new DocumentUri(FileUri.of(path("compose.yaml")), FileUri.of(path("compose.yaml"))),
                "yaml",
                1,
                SourceText.of("services: {web: {build: {dockerfile: web.build}}}\n"),
                Configuration.DEFAULT));

        index.update(List.of(path(".gitignore")));
        runBackground();

        assertEquals(List.of("Dockerfile", "web.build"), dockerfiles());
    }

    @Test
    void aProblemWithOneFolderOrFileIsReportedAndTheRestIsRead() throws InterruptedException {
        write("Dockerfile", "FROM alpine AS build\n");
        OtherFiles.pipe(folder.resolve("x.dockerfile"));

        index.begin(List.of(new FilePath("/a\0b"), path("")));
        runBackground();
        index.update(List.of(path("x.dockerfile"), new FilePath("/a\0b/Dockerfile")));
        runBackground();

        assertEquals(List.of("Dockerfile"), dockerfiles());
        assertTrue(workspace.snapshot().project().isComplete(), "all files are read");
        assertEquals(
                List.of(
                        "begin",
                        "/a\0b is not a path and is skipped.",
                        path("x.dockerfile") + " is not a regular file and is skipped.",
                        "end",
                        "changed",
                        path("x.dockerfile") + " is not a regular file and is skipped.",
                        "changed"),
                listener.events);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
