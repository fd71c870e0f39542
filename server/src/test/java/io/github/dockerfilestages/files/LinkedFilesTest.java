package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docker/Dockerfile} is a link to {@code Dockerfile}; a rename changes the name of the stage {@code build} to
 * {@code one}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: links need a privilege on Windows; run on Linux")
class LinkedFilesTest {
    private static final String DOCKERFILE = "FROM golang AS build\nFROM scratch\nCOPY --from=build /a /b\n";
    private static final String COMPOSE = """
            services:
              real: {build: {context: ., target: build}}
              link: {build: {context: ., dockerfile: docker/Dockerfile, target: build}}
            """;

    @TempDir
    private Path temporary;

    private final Workspace workspace = new Workspace(new DiskLinks());
    private Path folder;

    @BeforeEach
    void makeTheLink() throws IOException {
        folder = temporary.toRealPath();
        write("Dockerfile", DOCKERFILE);
        link("docker/Dockerfile", "../Dockerfile");
    }

    @Test
    void whereNothingIsOpenADockerfileIsKnownByThePathAtWhichItReallyIs() throws IOException {
        link("a/Dockerfile", "../Dockerfile");
        LinkedFiles files = LinkedFiles.of(read(), Configuration.DEFAULT);

        assertEquals("Dockerfile", shown(files.path(path("a/Dockerfile"))));
        assertEquals(List.of("Dockerfile"), dockerfiles(files));
    }

    @Test
    void aLinkToItsFolderIsAPathToo() throws IOException {
        Files.createSymbolicLink(folder.resolve("alias"), Path.of("docker"));
        write("compose.yaml", "services: {web: {build: {context: ., dockerfile: alias/Dockerfile, target: build}}}\n");

        assertEquals(
                Set.of("Dockerfile", "compose.yaml"),
                edited(LinkedFiles.of(read(), Configuration.DEFAULT), "Dockerfile"));
    }

    @Test
    void aFileWithSeveralNamesIsKnownByThePathByWhichItIsOpen() throws IOException {
        Files.createLink(folder.resolve("x.dockerfile"), folder.resolve("Dockerfile"));
        read();
        open("x.dockerfile", DOCKERFILE);

        LinkedFiles files = asked("compose.yaml");

        assertEquals("x.dockerfile", shown(files.path(path("Dockerfile"))));
        assertEquals(List.of("x.dockerfile"), dockerfiles(files));
    }

    @Test
    void ofTwoPathsByWhichItIsOpenTheOneThatIsAskedForCounts() throws IOException {
        Files.createLink(folder.resolve("x.dockerfile"), folder.resolve("Dockerfile"));
        read();
        open("x.dockerfile", DOCKERFILE);
        open("Dockerfile", DOCKERFILE);

        assertEquals("x.dockerfile", shown(asked("x.dockerfile").path(path("Dockerfile"))));
        assertEquals("Dockerfile", shown(asked("Dockerfile").path(path("x.dockerfile"))));
    }

    @Test
    void aRenameReachesTheBuildsThatNameTheDockerfileByAnyPath() {
        write("compose.yaml", COMPOSE);
        read();
        open("docker/Dockerfile", DOCKERFILE);

        assertEquals(
                COMPOSE.replace("target: build", "target: one"),
                edited(asked("Dockerfile"), "docker/Dockerfile", "compose.yaml"));
        assertEquals(Set.of("Dockerfile", "compose.yaml"), edited(asked("Dockerfile"), "docker/Dockerfile"));
    }

    /** With each path alone, the stage of the other one would lose its name. */
    @Test
    void oneTargetOfBuildsByBothPathsIsRenamed() {
        String bake = """
                target "real" { target = "build" }
                target "link" {
                  inherits = ["real"]
                  dockerfile = "docker/Dockerfile"
                }
                """;
        write("docker-bake.hcl", bake);

        assertEquals(
                bake.replace("= \"build\"", "= \"one\""),
                edited(LinkedFiles.of(read(), Configuration.DEFAULT), "Dockerfile", "docker-bake.hcl"));
    }

    /** Only the name of the stage identifies the Dockerfile, as no other file has a stage with this name. */
    @Test
    void aBuildOfAnUnknownDockerfileIsFoundByTheNameOfTheStage() {
        write("build.sh", "docker build -f $FILE --target build .\n");

        assertEquals(
                Set.of("Dockerfile", "build.sh"), edited(LinkedFiles.of(read(), Configuration.DEFAULT), "Dockerfile"));
    }

    @Test
    void whatIsNotSavedCountsForAllPaths() {
        write("compose.yaml", COMPOSE.replace("target: build", "target: typed"));
        read();
        open("Dockerfile", DOCKERFILE.replace("build", "typed"));

        LinkedFiles files = asked("compose.yaml");
        int offset = COMPOSE.lastIndexOf("target: ") + "target: ".length();

        assertEquals(
                Set.of("Dockerfile", "compose.yaml"),
                paths(files.once(Rename.find(FilePosition.at(files.project(), path("compose.yaml"), offset), "one"))));
    }

    @Test
    void aBuildFileOfSeveralPathsIsEditedOnceAsItIsInTheEditor() throws IOException {
        String make = "image:\n\tdocker build --target build .\n";
        write("Makefile", make);
        Files.createSymbolicLink(folder.resolve("build.mk"), Path.of("Makefile"));
        read();
        open("build.mk", "# all\n" + make);

        assertEquals(
                "# all\n" + make.replace("target build", "target one"),
                edited(asked("Dockerfile"), "Dockerfile", "build.mk"));
    }

    @Test
    void aBuildFileThatMeansAnotherDockerfileByItsOtherPathForbidsTheRename() throws IOException {
        write("one/Dockerfile", DOCKERFILE);
        write("one/Makefile", "image:\n\tdocker build --target build .\n");
        write("two/Dockerfile", DOCKERFILE);
        link("two/Makefile", "../one/Makefile");

        assertEquals(
                "one/Makefile and two/Makefile are one file, and only by the first path does it mean this stage.",
                refusal(LinkedFiles.of(read(), Configuration.DEFAULT), "one/Dockerfile"));
    }

    @Test
    void aDockerfileInsideABuildFileIsTheSameByAllItsPaths() throws IOException {
        String compose = """
                services:
                  web:
                    build:
                      target: build
                      dockerfile_inline: |
                        FROM golang AS build
                """;
        write("one/compose.yaml", compose);
        link("two/compose.yaml", "../one/compose.yaml");
        LinkedFiles files = LinkedFiles.of(read(), Configuration.DEFAULT);

        var edits = (Rename.AcceptedRename) files.once(Rename.find(
                FilePosition.at(files.project(), path("two/compose.yaml"), compose.lastIndexOf("build")), "one"));

        assertEquals(
                compose.replace("target: build", "target: one").replace("AS build", "AS one"),
                applied(edits, files.project(), "one/compose.yaml"));
    }

    @Test
    void aFileThatIsOpenTwiceWithDifferentTextsForbidsTheRename() {
        read();
        open("Dockerfile", DOCKERFILE);
        open("docker/Dockerfile", "# typed\n" + DOCKERFILE);

        assertEquals(
                "Dockerfile and docker/Dockerfile are one file and open with different texts; save one of them and close"
                        + " the other, then rename again.",
                refusal(asked("Dockerfile"), "Dockerfile"));
    }

    @Test
    void aFileThatIsOpenTwiceOverALinkToItsFolderForbidsTheRename() throws IOException {
        Files.createSymbolicLink(folder.resolve("alias"), Path.of("."));
        read();
        open("Dockerfile", DOCKERFILE);
        open("alias/Dockerfile", "# typed\n" + DOCKERFILE);

        assertEquals(
                "Dockerfile and alias/Dockerfile are one file and open with different texts; save one of them and close the"
                        + " other, then rename again.",
                refusal(asked("Dockerfile"), "Dockerfile"));
    }

    @Test
    void otherFilesThatAreOpenTwiceDoNotMatter() {
        write("other/Dockerfile", DOCKERFILE);
        read();
        open("Dockerfile", DOCKERFILE);
        open("docker/Dockerfile", "# typed\n" + DOCKERFILE);
        open("other/Dockerfile", DOCKERFILE);

        assertEquals(Set.of("other/Dockerfile"), edited(asked("other/Dockerfile"), "other/Dockerfile"));
    }

    @Test
    void whatLiesOutsideTheFoldersHasThePathThatIsAskedFor() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("Dockerfile"), DOCKERFILE);
        link("in/Dockerfile", "../outside/Dockerfile");
        link("in/docker/Dockerfile", "../../outside/Dockerfile");
        workspace.begin(List.of(path("in")));
        open("in/Dockerfile", DOCKERFILE);
        open("in/docker/Dockerfile", DOCKERFILE);

        assertEquals(List.of("in/Dockerfile", "in/docker/Dockerfile"), dockerfiles(asked("in/Dockerfile")));
    }

    private Project read() {
        workspace.begin(List.of(path("")));
        new FolderReader(Configuration.DEFAULT, new Reading())
                .read(workspace.snapshot().project());
        return workspace.snapshot().project();
    }

    private LinkedFiles asked(String name) {
        return LinkedFiles.of(workspace.snapshot(), path(name));
    }

    private Set<String> edited(LinkedFiles files, String dockerfile) {
        return paths(renamed(files, dockerfile));
    }

    private String edited(LinkedFiles files, String dockerfile, String file) {
        return applied((Rename.AcceptedRename) renamed(files, dockerfile), files.project(), file);
    }

    private String refusal(LinkedFiles files, String dockerfile) {
        return ((Rename.RefusedRename) renamed(files, dockerfile)).refusal().sentence();
    }

    private Rename.RenameResult renamed(LinkedFiles files, String name) {
        ProjectDockerfile dockerfile = files.project().dockerfile(path(name)).orElseThrow();
        return files.once(Rename.of(
                files.project(),
                new StageSymbol(dockerfile, dockerfile.model().table().stage(0)),
                "one"));
    }

    private Set<String> paths(Rename.RenameResult outcome) {
        var paths = new TreeSet<String>();
        ((Rename.AcceptedRename) outcome).edits().forEach(edit -> paths.add(shown(edit.file())));
        return paths;
    }

    private String applied(Rename.AcceptedRename edits, Project project, String name) {
        String text = project.text(path(name)).orElseThrow().content();
        List<TextEdit> own = FileEdit.byFile(edits.edits()).getOrDefault(path(name), List.of());
        return TextEdit.applyAll(text, own);
    }

    private List<String> dockerfiles(LinkedFiles files) {
        return files.project().dockerfiles().stream()
                .map(dockerfile -> shown(dockerfile.path()))
                .toList();
    }

    private void open(String name, String text) {
        String uri = folder.resolve(name).toUri().toString();
        workspace.put(
                OpenDocument.of(new DocumentUri(uri, uri), "plaintext", 1, SourceText.of(text), Configuration.DEFAULT));
    }

    private void link(String name, String target) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private FilePath path(String name) {
        return FilePath.of(folder.resolve(name).toString());
    }

    private String shown(FilePath file) {
        return file.relativeTo(path(""));
    }

    private final class Reading implements FolderReader.FolderReaderListener {
        @Override
        public Project take(List<ProjectFile> files) {
            workspace.index(files);
            return workspace.snapshot().project();
        }

        @Override
        public void entering() {
            // Nobody waits.
        }

        @Override
        public void reading(int done, int all) {
            // Nobody waits.
        }

        @Override
        public void fault(FilePath path, FileFault fault) {
            throw new AssertionError(path + " " + fault.clause());
        }

        @Override
        public void warning(FilePath path, String clause) {
            throw new AssertionError(path + " " + clause);
        }

        @Override
        public void cut(int most) {
            throw new AssertionError(most);
        }
    }
}
