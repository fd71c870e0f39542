package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.RegularFile;
import io.github.dockerfilestages.fixture.OtherFiles;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder make a project, and what is reported about those that cannot be read. */
class FolderReaderTest {
    private static final String DOCKERFILE = "FROM alpine AS build\n";
    private static final String SCRIPT = "#!/bin/sh\ndocker build --target build .\n";

    @TempDir
    private Path temporary;

    private final Listening listener = new Listening();

    @Test
    void dockerfilesAndBuildFilesAreReadAndNothingElse() {
        write("Dockerfile", DOCKERFILE);
        write("Dockerfile.txt", "how to build\n");
        write("build", SCRIPT);
        write("LICENSE", "docker build --target build .\n");
        write("compose.yaml", "services: {web: {build: {context: ., target: build}}}\n");
        write("package.json", "{}\n");

        assertEquals(List.of("Dockerfile", "build", "compose.yaml"), files(read()));
    }

    @Test
    void aFileIsADockerfileWhenABuildSaysSo() {
        write("compose.yaml", "services: {web: {build: {dockerfile: docker/web.build, target: build}}}\n");
        write("docker/web.build", DOCKERFILE);
        write("docker/other.build", DOCKERFILE);

        Project project = read();

        assertEquals(List.of("compose.yaml", "docker/web.build"), files(project));
        assertEquals(1, targets(project, "docker/web.build"));
    }

    @Test
    void whatAComposeFileExtendsIsReadWhateverItsName() {
        write("compose.yaml", "services: {web: {extends: {file: base.yml, service: app}, build: {target: build}}}\n");
        write("base.yml", "services: {app: {build: {dockerfile: docker/web.build}}}\n");
        write("docker/web.build", DOCKERFILE);

        Project project = read();

        assertEquals(List.of("base.yml", "compose.yaml", "docker/web.build"), files(project));
        assertEquals(1, targets(project, "docker/web.build"));
    }

    @Test
    void aScriptMayBeInUtf16AndIsNeverEdited() throws IOException {
        write("Dockerfile", DOCKERFILE);
        for (Charset encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(
                    folder().resolve(encoding + ".ps1"), "\uFEFFdocker build --target build .\r\n".getBytes(encoding));
            Files.write(folder().resolve("notes-" + encoding), "\uFEFF--target build\n".getBytes(encoding));
        }

        Project project = read();

        assertEquals(2, targets(project, "Dockerfile"));
        assertEquals(
                List.of(false, false),
                project.buildFiles().stream().map(ProjectBuildFile::isEditable).toList());
        assertEquals(true, project.isMentioned("build"));
    }

    @Test
    void nothingOutsideTheFolderIsReadWhateverABuildNames() throws IOException {
        write("../outside/secret.build", DOCKERFILE);
        Files.createSymbolicLink(folder().resolve("link"), temporary.resolve("outside"));
        write("a.sh", "docker build -f ../outside/secret.build --target build .\n");
        write("compose.yaml", """
                services:
                  a: {build: {dockerfile: ../outside/secret.build}}
                  b: {build: {dockerfile: %s}}
                  c: {build: {dockerfile: link/secret.build}}
                """.formatted(temporary.resolve("outside/secret.build")));

        assertEquals(List.of("a.sh", "compose.yaml"), files(read()));
    }

    @Test
    void whatIsNotTextIsReportedAndTheRestIsRead() {
        write("Dockerfile", "#".repeat(RegularFile.LONGEST + 1));
        write("compose.yaml", "\0\0\0\0");
        write("a.dockerfile", DOCKERFILE);
        write("program", "\0\0\0\0");

        assertEquals(List.of("a.dockerfile"), files(read()));
        assertEquals(List.of("Dockerfile is longer than 2 MiB", "compose.yaml is a binary file"), listener.sentences);
    }

    @Test
    void aBrokenFileIsReadAsFarAsPossible() {
        write("Dockerfile", DOCKERFILE);
        write("compose.yaml", "services:\n  web:\n    build: {context: ., target: build}\n  x: [\n");

        assertEquals(1, targets(read(), "Dockerfile"));
        assertEquals(1, listener.sentences.size());
    }

    @Test
    void aChangedFileBringsInWhatOnlyItNames() {
        write("compose.yaml", "services: {web: {build: {dockerfile: one.build}}}\n");
        write("one.build", DOCKERFILE);
        write("two.build", DOCKERFILE);
        Project before = read();

        write("compose.yaml", "services: {web: {build: {dockerfile: two.build, target: build}}}\n");
        listener.project = before;
        new FolderReader(Configuration.DEFAULT, listener)
                .update(new DiskChanges(List.of(path("compose.yaml")), List.of()), before);

        assertEquals(1, targets(listener.project, "two.build"));
    }

    @Test
    void aFileThatIsGoneIsForgotten() throws IOException {
        write("Dockerfile", DOCKERFILE);
        Project before = read();

        Files.delete(folder().resolve("Dockerfile"));
        listener.project = before;
        new FolderReader(Configuration.DEFAULT, listener)
                .update(new DiskChanges(List.of(path("Dockerfile")), List.of()), before);

        assertEquals(List.of(), files(listener.project));
        assertEquals(List.of(), listener.sentences);
    }

    @Test
    void aFileOnWhichTheProgramFailsDoesNotAffectOthers() {
        write("Dockerfile", DOCKERFILE);
        write("a.dockerfile", DOCKERFILE);
        var reader = new FileReader(new UnsavedTexts());

        Project project = read((path, known, configuration) -> {
            if (path.name().equals("Dockerfile")) {
                throw new StackOverflowError();
            }
            return reader.read(path, known, configuration);
        });

        assertEquals(List.of("a.dockerfile"), files(project));
        assertEquals(List.of("Dockerfile caused an internal error: java.lang.StackOverflowError"), listener.sentences);
    }

    @Test
    void aFileThatCannotBeAddedDoesNotAffectOthers() {
        write("Dockerfile", DOCKERFILE);
        write("a.dockerfile", DOCKERFILE);
        write("b.dockerfile", DOCKERFILE);
        listener.refused = "a.dockerfile";

        assertEquals(List.of("Dockerfile", "b.dockerfile"), files(read()));
        assertEquals(
                List.of("a.dockerfile caused an internal error: java.lang.IllegalStateException: a fault"),
                listener.sentences);
    }

    @Test
    void aFolderThatIsNotAPathDoesNotAffectOthers() {
        write("Dockerfile", DOCKERFILE);
        listener.project = Project.of(List.of(new FilePath("/a\0b"), FilePath.of(folder().toString())));

        new FolderReader(Configuration.DEFAULT, listener).read(listener.project);

        assertEquals(List.of("Dockerfile"), files(listener.project));
        assertEquals(List.of("/a\0b is not a path"), listener.sentences);
    }

    @Test
    @Timeout(60)
    void aPipeThatABuildFileNamesIsNotOpened() throws InterruptedException {
        write("compose.yaml", "services: {web: {build: {dockerfile: pipe}}, api: {build: {dockerfile: api.build}}}\n");
        write("api.build", DOCKERFILE);
        OtherFiles.pipe(folder().resolve("pipe"));

        assertEquals(List.of("api.build", "compose.yaml"), files(read()));
        assertEquals(List.of("pipe is not a regular file"), listener.sentences);
    }

    private Project read(FolderReader.Source source) {
        listener.project = Project.of(List.of(FilePath.of(folder().toString())));
        new FolderReader(Configuration.DEFAULT, listener, source).read(listener.project);
        return listener.project;
    }

    private Project read() {
        listener.project = Project.of(List.of(FilePath.of(folder().toString())));
        new FolderReader(Configuration.DEFAULT, listener).read(listener.project);
        return listener.project;
    }

    private List<String> files(Project project) {
        Stream<FilePath> files = Stream.concat(
                project.dockerfiles().stream().map(ProjectDockerfile::path),
                project.buildFiles().stream().map(ProjectBuildFile::path));
        return files.sorted()
                .map(path -> path.relativeTo(FilePath.of(folder().toString())))
                .toList();
    }

    private int targets(Project project, String dockerfile) {
        return project.use(DockerfileId.of(path(dockerfile))).targets().size();
    }

    private FilePath path(String name) {
        return FilePath.of(folder().resolve(name).toString());
    }

    private Path folder() {
        return temporary.resolve("project");
    }

    private void write(String name, String content) {
        try {
            Path file = folder().resolve(name);
            Files.createDirectories(folder());
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private final class Listening implements FolderReader.FolderReaderListener {
        private final List<String> sentences = new ArrayList<>();
        private Project project = Project.EMPTY;
        private String refused = "";

        @Override
        public Project take(List<ProjectFile> files) {
            if (files.stream().anyMatch(file -> file.path().name().equals(refused))) {
                throw new IllegalStateException("a fault");
            }
            project = project.with(files);
            return project;
        }

        @Override
        public void entering() {}

        @Override
        public void reading(int done, int all) {}

        @Override
        public void fault(FilePath path, FileFault fault) {
            sentences.add(path.relativeTo(FilePath.of(folder().toString())) + " " + fault.clause());
        }

        @Override
        public void warning(FilePath path, String clause) {
            sentences.add(path.name() + ": " + clause);
        }

        @Override
        public void cut(int most) {
            sentences.add("cut");
        }
    }
}
