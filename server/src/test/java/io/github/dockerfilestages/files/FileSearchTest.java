package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.fixture.OtherFiles;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Configurations;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {
    private static final Configuration ALL = Configuration.DEFAULT;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("folder"));
    }

    @Test
    void filesAreFoundInTheOrderOfTheirPaths() throws IOException {
        files("b/Dockerfile", "Dockerfile", "a/x.dockerfile", "a/b/c/Containerfile");

        assertEquals(List.of("Dockerfile", "a/b/c/Containerfile", "a/x.dockerfile", "b/Dockerfile"), found("."));
    }

    @Test
    void whatBelongsToGitAndToNodeIsSkipped() throws IOException {
        files("node_modules/a/Dockerfile", "x/node_modules/Dockerfile", ".git/Dockerfile", ".devcontainer/Dockerfile");

        assertEquals(List.of(".devcontainer/Dockerfile"), found("."));
    }

    @Test
    void whatGitIgnoresIsSkipped() throws IOException {
        files("Dockerfile", "out/Dockerfile", "a/out/Dockerfile", "a/Dockerfile.tmp", "b/Dockerfile.tmp");
        write(".gitignore", "out/\n*.tmp\n");
        write("b/.gitignore", "!*.tmp\n");

        assertEquals(List.of("Dockerfile", "b/Dockerfile.tmp"), found("."));
    }

    @Test
    void aFileInAnIgnoredFolderCannotBeIncludedAgain() throws IOException {
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
        files("real/Dockerfile", "node_modules/web/Dockerfile");
        link("real/loop", "..");
        link("a-link", "real");
        link("one", "node_modules/web");
        link("two", "node_modules/web");
        link("self", "self");

        assertEquals(List.of("one/Dockerfile", "real/Dockerfile"), found("."));
    }

    @Test
    void aLinkOutOfTheFoldersIsNotFollowed() throws IOException {
        files("search/Dockerfile", "outside/Dockerfile", "search-too/Dockerfile");
        link("search/folder", "../outside");
        link("search/up", "..");
        link("search/near", "../search-too");
        link("search/x.dockerfile", "../outside/Dockerfile");

        assertEquals(List.of("Dockerfile"), found("search"));
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        files("real/Dockerfile", "real/web/Dockerfile");
        link("search", "real");
        link("real/x.dockerfile", "web/Dockerfile");

        assertEquals(List.of("Dockerfile", "web/Dockerfile", "x.dockerfile"), found("search"));
    }

    @Test
    void aLinkToAFileIsAFileAndABrokenOneIsNothing() throws IOException {
        files("Dockerfile.dev");
        link("Dockerfile", "Dockerfile.dev");
        link("x.dockerfile", "nowhere");

        assertEquals(List.of("Dockerfile", "Dockerfile.dev"), found("."));
    }

    @Test
    void allOtherFilesAreFoundTooUnlessTheUserWantsNone() throws IOException {
        files(
                ".github/workflows/ci.yml",
                "compose.yaml",
                "hack/build",
                "notes.txt",
                "Dockerfile",
                "Dockerfile.orig",
                ".gitignore",
                "main.c");

        assertEquals(
                List.of(
                        ".github/workflows/ci.yml",
                        "Dockerfile",
                        "Dockerfile.orig",
                        "compose.yaml",
                        "hack/build",
                        "main.c",
                        "notes.txt"),
                found(".", ALL));
        assertEquals(List.of("Dockerfile"), found(".", Configurations.chosen("buildFiles: {enabled: false}")));
    }

    @Test
    void whatTheUserExcludesIsSkipped() throws IOException {
        files("Dockerfile", "old/Dockerfile", "a/old/Dockerfile", "a/Dockerfile.old", "keep/old/Dockerfile");

        assertEquals(List.of("Dockerfile", "keep/old/Dockerfile"), found(".", excluding("old", "*.old", "!keep/old")));
    }

    @Test
    void whatAConfigurationFileExcludesIsSkippedBelowIt() throws IOException {
        files("old/Dockerfile", "a/old/Dockerfile", "a/b/old/Dockerfile", "a/b/new/Dockerfile");
        write("a/.dockerfile-stages.yaml", "exclude: [/old]\n");
        write("a/b/.dockerfile-stages.yml", "exclude: [new]\n");

        assertEquals(List.of("a/b/old/Dockerfile", "old/Dockerfile"), found("."));
        assertEquals(List.of("b/old/Dockerfile"), found("a"));
        assertEquals(
                List.of("a/b/new/Dockerfile", "a/b/old/Dockerfile", "a/old/Dockerfile", "old/Dockerfile"),
                found(".", ALL.only(Optional.empty())));
    }

    @Test
    void thePatternsOfAFileAboveTheSearchedFolderAreRelativeToItsOwn() throws IOException {
        files("a/old/Dockerfile", "a/Dockerfile", "a/b/old/Dockerfile");
        FilePath above = FilePath.of(folder.resolve(".dockerfile-stages.yaml").toString());
        Configuration configuration = ALL.with(Configurations.file(above.value(), "exclude: [a/old]\n"));

        assertEquals(List.of("Dockerfile", "b/old/Dockerfile"), found("a", configuration));
    }

    @Test
    void theSearchFindsTheConfigurationFiles() throws IOException {
        files("a/Dockerfile", "node_modules/.dockerfile-stages.yaml");
        write(".dockerfile-stages.yaml", "platform: linux/386\n");
        write(".dockerfile-stages.yml", "platform: linux/arm64\n");
        Files.createDirectory(folder.resolve("a/.dockerfile-stages.yaml"));

        FileSearch.FileSearchResult result = search(folder);

        assertEquals(
                List.of("linux/386"),
                result.configuration().files().stream()
                        .map(file -> result.configuration()
                                .settings(file.folder())
                                .build()
                                .platform())
                        .toList());
        assertEquals(
                List.of(folder.resolve("a/.dockerfile-stages.yaml")),
                List.copyOf(result.unreadable().keySet()));
    }

    @Test
    void aSearchEndsWhenItHasMetTooManyEntries() throws IOException {
        files("a/Dockerfile", "b/Dockerfile", "c/Dockerfile");

        FileSearch.FileSearchResult result = FileSearch.below(List.of(folder), ALL, () -> {}, 4);

        assertEquals(List.of("a/Dockerfile"), names(folder, result));
        assertEquals(false, result.isWhole());
        assertEquals(true, FileSearch.below(List.of(folder), ALL, () -> {}, 6).isWhole());
    }

    @Test
    void aFolderWithinAnotherIsSearchedOnce() throws IOException {
        files("Dockerfile", "a/Dockerfile");

        FileSearch.FileSearchResult result =
                FileSearch.below(List.of(folder, folder.resolve("a")), ALL, () -> {}, Integer.MAX_VALUE);

        assertEquals(List.of("Dockerfile", "a/Dockerfile"), names(folder, result));
    }

    @Test
    void aSingleFileIsReachedWhenASearchWouldFindIt() throws IOException {
        files("a/Dockerfile", "a/node_modules/Dockerfile", "out/a/Dockerfile", "a/Dockerfile.old", "a/Dockerfile.tmp");
        write(".gitignore", "out/\n*.tmp\n");

        assertEquals(true, reaches("a/Dockerfile"));
        assertEquals(false, reaches("a/node_modules/Dockerfile"));
        assertEquals(false, reaches("out/a/Dockerfile"));
        assertEquals(false, reaches("a/Dockerfile.old"));
        assertEquals(false, reaches("a/Dockerfile.tmp"));
    }

    @Test
    void aGitignoreFileThatIsALinkIsNotReadAsInGit() throws IOException {
        files("a.tmp/Dockerfile");
        write("../rules", "*.tmp\n");
        link(".gitignore", "../rules");

        FileSearch.FileSearchResult result = search(folder);

        assertEquals(List.of("a.tmp/Dockerfile"), names(folder, result));
        assertEquals("is a symbolic link", clause(result, ".gitignore"));
    }

    @Test
    void aGitignoreFileWithoutAnEndOnlyLosesItsRules() throws IOException {
        files("a/Dockerfile");
        try (var file = new RandomAccessFile(folder.resolve("a/.gitignore").toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        FileSearch.FileSearchResult result = search(folder);

        assertEquals(List.of("a/Dockerfile"), names(folder, result));
        assertEquals("is longer than 2 MiB", clause(result, "a/.gitignore"));
    }

    @Test
    void pipesWithTheNameOfAFileAreReportedUnlessTheyWouldBeScripts() throws IOException, InterruptedException {
        files("b/Dockerfile");
        OtherFiles.pipe(folder.resolve("Dockerfile"));
        OtherFiles.pipe(folder.resolve(".gitignore"));
        OtherFiles.pipe(folder.resolve("control"));
        link("compose.yaml", "control");

        FileSearch.FileSearchResult result = search(folder);

        assertEquals(List.of("b/Dockerfile"), names(folder, result));
        assertEquals(
                List.of(".gitignore", "Dockerfile", "compose.yaml"),
                result.unreadable().keySet().stream()
                        .map(path -> folder.relativize(path).toString())
                        .sorted()
                        .toList());
        assertEquals("is not a regular file", clause(result, "compose.yaml"));
    }

    @Test
    void aNameThatIsNotUtf8IsReported() throws IOException, InterruptedException {
        files("Dockerfile");
        OtherFiles.nameless(folder, "Dockerfile.", "FROM alpine");
        OtherFiles.nameless(folder, "notes.txt.", "nothing of interest");

        FileSearch.FileSearchResult result = search(folder);

        assertEquals(List.of("Dockerfile"), names(folder, result));
        assertEquals(
                List.of("has a name that is not valid UTF-8"),
                result.unreadable().values().stream().map(FileFault::clause).toList());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: no names with backslashes on Windows; run on Linux")
    void aNameWithABackslashIsReported() throws IOException {
        files("Dockerfile", "Dockerfile.a\\b", "a\\b/Dockerfile");

        FileSearch.FileSearchResult result = search(folder);

        assertEquals(List.of("Dockerfile"), names(folder, result));
        assertEquals(
                List.of(
                        "has a backslash in its path, which is not supported",
                        "has a backslash in its path, which is not supported"),
                result.unreadable().values().stream().map(FileFault::clause).toList());
    }

    /** On a thread with a small stack, which a recursive search would overflow. */
    @Test
    void deeplyNestedFoldersAreSearched() throws IOException, InterruptedException {
        String deep = "d/".repeat(1_500);
        files(deep + "Dockerfile");
        var found = new ArrayList<String>();

        var thread = new Thread(null, () -> found.addAll(names(folder, search(folder))), "small", 200_000);
        thread.start();
        thread.join();

        assertEquals(List.of(deep + "Dockerfile"), found);
    }

    private String clause(FileSearch.FileSearchResult result, String file) {
        return result.unreadable().get(folder.resolve(file)).clause();
    }

    @Test
    void aMissingFolderIsAFault() {
        FileSearch.FileSearchResult result = search(folder.resolve("nowhere"));

        assertEquals(List.of(), result.files());
        assertEquals(
                "does not exist",
                result.unreadable().get(folder.resolve("nowhere")).clause());
    }

    @Test
    void eachFolderThatIsEnteredIsReported() throws IOException {
        files("a/b/Dockerfile", "c/x", "node_modules/d/Dockerfile");
        var entered = new AtomicInteger();

        FileSearch.below(List.of(folder), ALL, entered::incrementAndGet, Integer.MAX_VALUE);

        assertEquals(4, entered.get());
    }

    private boolean reaches(String file) throws IOException {
        return FileSearch.reaches(folder, folder.resolve(file), excluding("*.old"));
    }

    private static Configuration excluding(String... patterns) {
        return Configurations.chosen("exclude: ['" + String.join("', '", patterns) + "']");
    }

    private List<String> found(String searched) {
        return found(searched, ALL);
    }

    private List<String> found(String searched, Configuration rules) {
        Path root = folder.resolve(searched).normalize();
        return names(root, FileSearch.below(List.of(root), rules, () -> {}, Integer.MAX_VALUE));
    }

    private static List<String> names(Path root, FileSearch.FileSearchResult result) {
        return result.files().stream()
                .map(file -> file.relativeTo(FilePath.of(root.toString())))
                .toList();
    }

    private static FileSearch.FileSearchResult search(Path root) {
        return FileSearch.below(List.of(root), ALL, () -> {}, Integer.MAX_VALUE);
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
