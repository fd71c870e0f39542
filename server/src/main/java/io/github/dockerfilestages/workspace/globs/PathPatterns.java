package io.github.dockerfilestages.workspace.globs;

import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import java.util.List;
import java.util.Optional;

/**
 * A list of patterns by the rules of gitignore(5): the last one that matches a path decides, and one that starts with
 * {@code !} excludes what those before it select.
 */
public record PathPatterns(List<GitIgnorePattern> patterns) {

    /** No pattern, which selects nothing. */
    public static final PathPatterns NONE = new PathPatterns(List.of());

    public PathPatterns {
        patterns = List.copyOf(patterns);
    }

    /** The patterns of some lines; a line that can match nothing is left out. */
    public static PathPatterns of(List<String> lines) {
        return lines.isEmpty()
                ? NONE
                : new PathPatterns(
                        lines.stream().flatMap(line -> parse(line).stream()).toList());
    }

    /** Whether a line is a pattern that can match something. */
    public static boolean isPattern(String line) {
        return parse(line).isPresent();
    }

    /**
     * Whether the patterns select this file or folder itself.
     *
     * @param path relative to the folder of the patterns, with {@code /} between the names
     */
    public boolean selects(String path, EntryKind kind) {
        return !patterns.isEmpty() && selectsBytes(ByteText.of(path), kind);
    }

    /** Whether the patterns select this file, or a folder that contains it. */
    public boolean selectsFile(String path) {
        if (patterns.isEmpty()) {
            return false;
        }
        String bytes = ByteText.of(path);
        for (int slash = bytes.indexOf('/'); slash >= 0; slash = bytes.indexOf('/', slash + 1)) {
            if (selectsBytes(bytes.substring(0, slash), EntryKind.FOLDER)) {
                return true;
            }
        }
        return selectsBytes(bytes, EntryKind.FILE);
    }

    private boolean selectsBytes(String bytes, EntryKind kind) {
        for (int index = patterns.size() - 1; index >= 0; index--) {
            if (patterns.get(index).matches(bytes, kind)) {
                return !patterns.get(index).isNegated();
            }
        }
        return false;
    }

    private static Optional<GitIgnorePattern> parse(String line) {
        return GitIgnorePattern.parse(ByteText.of(line));
    }
}
