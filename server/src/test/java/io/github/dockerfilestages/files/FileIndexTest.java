package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.OtherFiles;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project follows the files on disk. Here the background is a queue, so that the test decides when tasks run. */
class FileIndexTest {
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
            Map.entry("ci/link", List.of("#!/bin/sh\ndocker build --target build docker\n")),
            Map.entry(
                    "ci/build",
                    List.of("#!/bin/sh\ndocker build --target build .\n", "docker build --target build .\n")),
            Map.entry(
                    ".dockerfile-stages.yaml",
                    List.of("exclude: [ci, prod.file]\n", "buildFiles: {enabled: false}\n", "buildArgs: {A: b}\n")),
            Map.entry("web/.dockerfile-stages.yml", List.of("exclude: ['*.txt']\n", "platform: linux/386\n"))));

    @TempDir
    private Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Workspace workspace = new Workspace();
    private final RecordingListener listener = new RecordingListener();
    private final FileIndex index = new FileIndex(workspace, background::add, listener);

    @Test
    void afterManyChangesTheProjectIsWhatReadingAgainWouldGive() throws IOException {
        var random = new Random(7);
        index.begin(List.of(path("")));
        for (int step = 0; step < 400; step++) {
            var changed = new ArrayList<FilePath>();
            for (int count = random.nextInt(3); count >= 0; count--) {
                String name = pick(List.copyOf(TEXTS.keySet()), random);
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
                assertEquals(shown(readAgain()), shown(workspace.snapshot().project()), "after step " + step);
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
    void whatIsWrongInAConfigurationFileIsToldOnce() {
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
    void whatALinkOutOfTheFolderLeadsToIsNotReadWhenItChanges() throws IOException {
        write("in/Dockerfile", "FROM alpine AS build\n");
        write("outside.dockerfile", "FROM alpine AS build\n");
        index.begin(List.of(path("in")));
        runBackground();

        Files.createSymbolicLink(folder.resolve("in/x.dockerfile"), Path.of("../outside.dockerfile"));
        index.update(List.of(path("in/x.dockerfile")));
        runBackground();

        assertEquals(List.of("in/Dockerfile"), dockerfiles());
    }

    @Test
    void aProjectIsCompleteOnceAllFilesAreRead() {
        write("Dockerfile", "FROM alpine AS build\n");

        index.begin(List.of(path("")));
        assertFalse(workspace.snapshot().project().isComplete());

        runBackground();
        assertTrue(workspace.snapshot().project().isComplete());
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

    /** {@code docker/Dockerfile} is a link: only the file that it leads to is reported when it changes. */
    @Test
    void aLinkedDockerfileIsTheFileThatItLeadsTo() {
        write("Dockerfile", "FROM alpine AS build\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        write("ci/link", "#!/bin/sh\ndocker build --target other docker\n");
        index.begin(List.of(path("")));
        runBackground();
        assertEquals(List.of("Dockerfile"), dockerfiles());

        write("Dockerfile", "FROM alpine AS other\n");
        index.update(List.of(path("Dockerfile")));
        runBackground();
        assertEquals(List.of("other"), targets("Dockerfile"));

        write("web/Dockerfile", "FROM alpine AS other\n");
        write("docker/Dockerfile", "-> ../web/Dockerfile");
        index.update(List.of(path("docker/Dockerfile"), path("web/Dockerfile")));
        runBackground();
        assertEquals(List.of(), targets("Dockerfile"));
        assertEquals(List.of("other"), targets("web/Dockerfile"));
    }

    @Test
    void aDocumentThatIsOpenedOverALinkIsTheFileThatItLeadsTo() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        write("ci/link", "#!/bin/sh\ndocker build --target editor docker\n");
        index.begin(List.of(path("")));
        open("docker/Dockerfile", "FROM alpine AS editor\n");
        runBackground();
        assertEquals(List.of("Dockerfile"), dockerfiles());
        assertEquals(List.of("editor"), stages());
        assertEquals(List.of("editor"), targets("Dockerfile"));

        close("docker/Dockerfile");
        assertEquals(List.of("disk"), stages());
    }

    /** As when an editor saves a file by replacing it. */
    @Test
    void aDocumentThatIsNoLinkAnyMoreIsAFileOfItsOwn() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        index.begin(List.of(path("")));
        open("docker/Dockerfile", "FROM alpine AS editor\n");
        runBackground();
        assertEquals(List.of("editor"), stages());

        write("docker/Dockerfile", "FROM alpine AS editor\n");
        index.update(List.of(path("docker/Dockerfile")));
        runBackground();

        assertEquals(List.of("Dockerfile", "docker/Dockerfile"), dockerfiles());
        assertEquals(List.of("disk", "editor"), stages());
    }

    @Test
    void aDocumentThatWasOpenedBeforeTheFoldersWereKnownIsInThem() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        open("docker/Dockerfile", "FROM alpine AS editor\n");
        assertEquals(List.of("docker/Dockerfile"), dockerfiles());

        index.begin(List.of(path("")));
        runBackground();

        assertEquals(List.of("Dockerfile"), dockerfiles());
        assertEquals(List.of("editor"), stages());
        assertEquals(
                "editor",
                workspace
                        .snapshot()
                        .documents()
                        .find(path("Dockerfile"))
                        .orElseThrow()
                        .stages()
                        .orElseThrow()
                        .table()
                        .stage(0)
                        .name());
    }

    /** The text that was opened or changed last counts, until that document is closed. */
    @Test
    void aFileThatIsOpenByTwoPathsIsAsItIsWhereItIsStillOpen() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        index.begin(List.of(path("")));
        open("Dockerfile", "FROM alpine AS real\n");
        open("docker/Dockerfile", "FROM alpine AS link\n");
        runBackground();
        assertEquals(List.of("link"), stages());

        close("docker/Dockerfile");
        assertEquals(List.of("real"), stages());
        assertEquals(
                1, workspace.snapshot().documents().findAll(path("Dockerfile")).size());

        close("Dockerfile");
        assertEquals(List.of("disk"), stages());
    }

    @Test
    void aLinkToADockerfileThatIsNotSearchedIsAFileOfItsOwn() {
        write(".gitignore", "out\n");
        write("out/Dockerfile", "FROM alpine AS build\n");
        write("docker/Dockerfile", "-> ../out/Dockerfile");
        index.begin(List.of(path("")));
        runBackground();

        assertEquals(List.of("docker/Dockerfile"), dockerfiles());
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
        assertFalse(workspace.snapshot().project().isComplete());

        runBackground();
        assertEquals(List.of("b/Dockerfile", "c/Dockerfile"), dockerfiles());
        assertTrue(workspace.snapshot().project().isComplete());
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
        assertTrue(workspace.snapshot().project().isComplete());
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

    private void open(String name, String text) {
        workspace.put(OpenDocument.of(uri(name), "dockerfile", 1, SourceText.of(text), Configuration.DEFAULT));
    }

    private void close(String name) {
        workspace.remove(uri(name));
        index.update(workspace.snapshot().path(uri(name)).stream().toList());
        runBackground();
    }

    private DocumentUri uri(String name) {
        return new DocumentUri(FileUri.of(path(name)), FileUri.of(path(name)));
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Project readAgain() {
        var fresh = new Workspace();
        var index = new FileIndex(fresh, Runnable::run, new RecordingListener());
        index.begin(List.of(path("")));
        return fresh.snapshot().project();
    }

    private List<String> dockerfiles() {
        return workspace.snapshot().project().dockerfiles().stream()
                .map(dockerfile -> dockerfile.path().relativeTo(path("")))
                .toList();
    }

    private List<String> targets(String dockerfile) {
        return workspace.snapshot().project().use(DockerfileId.of(path(dockerfile))).targets().stream()
                .map(target -> target.value().text())
                .toList();
    }

    private List<String> stages() {
        return workspace.snapshot().project().dockerfiles().stream()
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .map(stage -> stage.name())
                .toList();
    }

    /** Everything that a project says about its files. */
    private static String shown(Project project) {
        Stream<String> dockerfiles = project.dockerfiles().stream()
                .map(file -> file.path() + " " + file.model().text().content()
                        + project.use(file.id()).targets());
        Stream<String> buildFiles = project.buildFiles().stream()
                .map(file -> file.path() + " " + file.text().content() + project.targetsIn(file.path()));
        return Stream.concat(dockerfiles, buildFiles).collect(Collectors.joining("\n"));
    }

    private FilePath path(String name) {
        return FilePath.of(folder.resolve(name).toString());
    }

    /** A text that starts with an arrow creates a link. */
    private void write(String name, String content) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.deleteIfExists(folder.resolve(name));
            if (content.startsWith("-> ")) {
                Files.createSymbolicLink(folder.resolve(name), Path.of(content.substring("-> ".length())));
            } else {
                Files.writeString(folder.resolve(name), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static final class RecordingListener implements FileIndex.FileIndexListener {
        private final List<String> events = new ArrayList<>();
        private Runnable whileReading = () -> {};

        @Override
        public void begin() {
            events.add("begin");
        }

        @Override
        public void reading(int done, int all) {
            whileReading.run();
        }

        @Override
        public void end() {
            events.add("end");
        }

        @Override
        public void changed() {
            events.add("changed");
        }

        @Override
        public void warn(String sentence) {
            events.add("warning: " + sentence);
        }

        @Override
        public void note(String sentence) {
            events.add(sentence);
        }

        @Override
        public void failure(String what, Throwable cause) {
            events.add(what + " failed: " + cause);
        }
    }
}
