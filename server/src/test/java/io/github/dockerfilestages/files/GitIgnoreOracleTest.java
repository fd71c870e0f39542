package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockerfilestages.workspace.globs.ByteText;
import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Random {@code .gitignore} files are interpreted as git does. Install git to run this test. */
class GitIgnoreOracleTest {
    private static final int FOLDERS = 800;
    private static final List<String> PARTS = List.of(
            "a",
            "b",
            "ab",
            "*",
            "*",
            "**",
            "?",
            "/",
            "/",
            "/",
            "**/",
            "/**",
            "/**/",
            "[a-c]",
            "[!a]",
            "[^b]",
            "[]a]",
            "[a",
            "\\*",
            "\\a",
            "\\",
            "[[:alpha:]]",
            "[[:digit:]-]",
            "[:a:]",
            "[a-]",
            "[--/]",
            "[c-a]",
            "!",
            " ",
            "\\ ",
            "#",
            "-",
            "]",
            "[[:foo:]]",
            "é",
            "[é]",
            "??",
            "\\/",
            "[\\]]",
            "[!]a]",
            ".",
            "x*",
            "***",
            "[[:punct:]]");
    private static final List<String> NAMES = List.of(
            "a", "b", "ab", "abc", "ba", "*", "a*b", "-", "]", "é", "aé", "#a", "!a", "a b", "b ", "x", "a-b", "..x",
            "1", "[", "\\", "a]", "aaab");

    @TempDir
    private Path repository;

    @Test
    @Timeout(120)
    void whatGitIgnoresIsIgnored() throws IOException, InterruptedException {
        assumeTrue(git(List.of("init", "-q"), "").isPresent(), "skipped: git is not installed; install it");
        var random = new Random(11);
        var paths = new ArrayList<String>();
        Map<String, String> files = new LinkedHashMap<>();
        for (int folder = 0; folder < FOLDERS; folder++) {
            String text = lines(random);
            Files.createDirectory(repository.resolve("f" + folder));
            Files.writeString(repository.resolve("f" + folder + "/.gitignore"), text);
            files.put("f" + folder, text);
            for (int path = 0; path < 30; path++) {
                paths.add("f" + folder + "/" + path(random));
            }
        }

        Set<String> ignoredByGit =
                new TreeSet<>(List.of(git(List.of("check-ignore", "-z", "--stdin"), String.join("\0", paths))
                        .orElseThrow()
                        .split("\0", -1)));

        var different = new ArrayList<String>();
        int ignored = 0;
        for (String path : new TreeSet<>(paths)) {
            boolean isIgnored = isIgnored(path);
            ignored += isIgnored ? 1 : 0;
            if (isIgnored != ignoredByGit.contains(path)) {
                different.add(path + " by " + files.get(path.substring(0, path.indexOf('/'))));
            }
        }
        assertEquals(List.of(), different);
        assertEquals(true, ignored > paths.size() / 20, "too few paths are ignored to show anything: " + ignored);
    }

    /** As a search sees it: the content of an ignored folder is ignored. */
    private boolean isIgnored(String path) throws IOException {
        String[] names = path.split("/", -1);
        GitIgnore rules = GitIgnore.above(repository.resolve(names[0]), (file, fault) -> {})
                .withFileOf(repository.resolve(names[0]), (file, fault) -> {});
        for (int at = 1; at < names.length; at++) {
            if (rules.ignores(ByteText.of(names[at]), at < names.length - 1 ? EntryKind.FOLDER : EntryKind.FILE)) {
                return true;
            }
            rules = rules.inside(names[at]);
        }
        return false;
    }

    private static String lines(Random random) {
        var text = new StringBuilder(random.nextInt(20) == 0 ? "\uFEFF" : "");
        for (int line = random.nextInt(3); line >= 0; line--) {
            for (int part = random.nextInt(6); part >= 0; part--) {
                text.append(pick(PARTS, random));
            }
            text.append(random.nextInt(4) == 0 ? "/" : "")
                    .append(" ".repeat(Math.max(0, random.nextInt(8) - 5)))
                    .append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static String path(Random random) {
        var names = new ArrayList<String>();
        for (int depth = random.nextInt(4); depth >= 0; depth--) {
            names.add(pick(NAMES, random));
        }
        return String.join("/", names);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private Optional<String> git(List<String> arguments, String input) throws InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "core.excludesFile=", "-c", "core.ignoreCase=false"));
        command.addAll(arguments);
        try {
            Path answer = Files.createTempFile("git", ".out");
            Path question = Files.writeString(Files.createTempFile("git", ".in"), input, StandardCharsets.UTF_8);
            Process git = new ProcessBuilder(command)
                    .directory(repository.toFile())
                    .redirectInput(question.toFile())
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean hasEnded = git.waitFor(60, TimeUnit.SECONDS);
            String text = Files.readString(answer);
            Files.delete(answer);
            Files.delete(question);
            return hasEnded ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
