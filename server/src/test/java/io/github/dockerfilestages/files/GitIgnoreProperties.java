package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.workspace.globs.ByteText;
import io.github.dockerfilestages.workspace.globs.GitIgnorePattern;
import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import io.github.dockerfilestages.workspace.globs.PathPatterns;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Properties of every text of a {@code .gitignore} file, and of every list of patterns in the settings. */
public final class GitIgnoreProperties {
    private static final char SEPARATOR = '\u001f';
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int MOST_PATHS = 20;

    private GitIgnoreProperties() {}

    /**
     * The patterns of a file ignore what they select as a setting; each pattern is read in the same way again, and takes
     * no more steps than it has characters.
     *
     * @param input the text of a file, a separator, and the paths of files on lines of their own
     */
    public static void check(String input) {
        int end = input.indexOf(SEPARATOR);
        String text = end < 0 ? input : input.substring(0, end);
        List<String> lines = lines(text);
        lines.forEach(GitIgnoreProperties::checkPattern);
        input.substring(end + 1)
                .lines()
                .filter(GitIgnoreProperties::isPath)
                .limit(MOST_PATHS)
                .forEach(path -> {
                    assertEquals(isIgnored(text, path), PathPatterns.of(lines).selectsFile(path), () -> path);
                    assertTrue(PathPatterns.of(List.of(literal(path))).selectsFile(path), () -> path);
                });
    }

    private static void checkPattern(String line) {
        String bytes = ByteText.of(line);
        Optional<GitIgnorePattern> pattern = GitIgnorePattern.parse(bytes);
        assertEquals(pattern, GitIgnorePattern.parse(bytes));
        pattern.ifPresent(parsed -> assertTrue(parsed.glob().parts().size() <= bytes.length(), () -> line));
    }

    private static List<String> lines(String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return Arrays.stream(plain.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .map(line -> line.split("\0", -1)[0])
                .toList();
    }

    private static boolean isPath(String line) {
        return !line.isEmpty() && Arrays.stream(line.split("/", -1)).noneMatch(String::isEmpty);
    }

    /** Walks from folder to folder, as a search does. */
    private static boolean isIgnored(String text, String path) {
        GitIgnore rules = GitIgnore.NONE.with(text.getBytes(StandardCharsets.UTF_8));
        String[] names = path.split("/", -1);
        for (int at = 0; at < names.length; at++) {
            if (rules.ignores(ByteText.of(names[at]), at < names.length - 1 ? EntryKind.FOLDER : EntryKind.FILE)) {
                return true;
            }
            rules = rules.inside(names[at]);
        }
        return false;
    }

    /** The pattern that means just this path. */
    private static String literal(String path) {
        var pattern = new StringBuilder("/");
        path.codePoints().forEach(c -> pattern.append(c == '/' ? "" : "\\").appendCodePoint(c));
        return pattern.toString();
    }
}
