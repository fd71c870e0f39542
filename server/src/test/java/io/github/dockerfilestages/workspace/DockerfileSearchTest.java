package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerfileSearchTest {
    @TempDir
    private Path folder;

    @Test
    void filesAreFoundByNameInTheOrderOfTheirPaths() throws IOException {
        files("b/Dockerfile", "Dockerfile", "a/x.dockerfile", "a/Dockerfile.md", "README", "a/b/c/Containerfile");

        assertEquals(List.of("Dockerfile", "a/b/c/Containerfile", "a/x.dockerfile", "b/Dockerfile"), found("."));
    }

    @Test
    void whatBelongsToGitAndToNodeIsPassedOver() throws IOException {
        files("node_modules/a/Dockerfile", "x/node_modules/Dockerfile", ".git/Dockerfile", ".devcontainer/Dockerfile");

        assertEquals(List.of(".devcontainer/Dockerfile"), found("."));
    }

    @Test
    void whatGitIgnoresIsPassedOver() throws IOException {
        files("Dockerfile", "out/Dockerfile", "a/out/Dockerfile", "a/Dockerfile.tmp", "b/Dockerfile.tmp");
        write(".gitignore", "out/\n*.tmp\n");
        write("b/.gitignore", "!*.tmp\n");

        assertEquals(List.of("Dockerfile", "b/Dockerfile.tmp"), found("."));
    }

    @Test
    void aFileWithinAnIgnoredFolderCannotBeTakenBack() throws IOException {
        files("out/Dockerfile", "in/Dockerfile");
        write(".gitignore", "out\n!out/Dockerfile\nin/*\n!in/Dockerfile\n");

        assertEquals(List.of("in/Dockerfile"), found("."));
    }

    @Test
    void theRulesOfTheWholeRepositoryHoldInAFolderOfIt() throws IOException {
        files("repository/a/b/Dockerfile", "repository/a/b/Dockerfile.tmp", "repository/a/b/c/Dockerfile");
        Files.createDirectories(folder.resolve("repository/.git"));
        write("repository/.gitignore", "*.tmp\n");
        write("repository/a/.gitignore", "/b/c\n");
        write(".gitignore", "Dockerfile\n");

        assertEquals(List.of("Dockerfile"), found("repository/a/b"));
    }

    @Test
    void aLinkIsFollowedOnceAndNotInCircles() throws IOException {
        files("real/Dockerfile", "outside/Dockerfile");
        link("real/loop", "..");
        link("a-link", "real");
        link("search/one", "../outside");
        link("search/two", "../outside");
        link("search/self", "self");

        assertEquals(List.of("outside/Dockerfile", "real/Dockerfile"), found("."));
        assertEquals(List.of("one/Dockerfile"), found("search"));
    }

    @Test
    void aLinkToAFileIsAFileAndABrokenOneIsNothing() throws IOException {
        files("Dockerfile.dev");
        link("Dockerfile", "Dockerfile.dev");
        link("x.dockerfile", "nowhere");

        assertEquals(List.of("Dockerfile", "Dockerfile.dev"), found("."));
    }

    @Test
    void whatIsTooLongIsSetAside() throws IOException {
        write("Dockerfile", "#".repeat(TextFile.LONGEST));
        write("x.dockerfile", "#".repeat(TextFile.LONGEST + 1));

        DockerfileSearch.Result result = search(folder);

        assertEquals(List.of(folder.resolve("Dockerfile")), result.files());
        assertEquals(List.of(folder.resolve("x.dockerfile")), result.tooLong());
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        DockerfileSearch.Result result = search(folder.resolve("nowhere"));

        assertEquals(List.of(), result.files());
        assertEquals(
                "does not exist",
                result.unreadable().get(folder.resolve("nowhere")).clause());
    }

    @Test
    void eachFolderThatIsEnteredIsTold() throws IOException {
        files("a/b/Dockerfile", "c/x", "node_modules/d/Dockerfile");
        var entered = new AtomicInteger();

        DockerfileSearch.below(folder, entered::incrementAndGet);

        assertEquals(4, entered.get());
    }

    private List<String> found(String searched) {
        Path root = folder.resolve(searched).normalize();
        return search(root).files().stream()
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static DockerfileSearch.Result search(Path root) {
        return DockerfileSearch.below(root, () -> {});
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            write(name, "");
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void link(String name, String target) throws IOException {
        Path link = folder.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }
}
