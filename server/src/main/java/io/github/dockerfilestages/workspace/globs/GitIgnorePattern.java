package io.github.dockerfilestages.workspace.globs;

import java.util.Optional;

/**
 * A line of a {@code .gitignore} file, by the rules of gitignore(5).
 *
 * @param glob matches paths relative to the folder of the file, with {@code /} between the names
 * @param isName whether it matches only the last name of a path, in any folder
 * @param isNegated whether it cancels what earlier lines ignore
 * @param foldersOnly whether it does not match files
 */
public record GitIgnorePattern(GitGlob glob, boolean isName, boolean isNegated, boolean foldersOnly) {

    /**
     * Empty for a blank line, a comment, or a pattern that never matches in git either.
     *
     * @param line as {@link ByteText}
     */
    public static Optional<GitIgnorePattern> parse(String line) {
        if (line.startsWith("#")) {
            return Optional.empty();
        }
        String rest = withoutTrailingBlanks(line);
        boolean isNegated = rest.startsWith("!");
        rest = isNegated ? rest.substring(1) : rest;
        boolean foldersOnly = rest.endsWith("/");
        rest = foldersOnly ? rest.substring(0, rest.length() - 1) : rest;
        boolean isName = rest.indexOf('/') < 0;
        rest = rest.startsWith("/") ? rest.substring(1) : rest;
        return rest.isEmpty()
                ? Optional.empty()
                : GitGlobReader.parse(rest).map(glob -> new GitIgnorePattern(glob, isName, isNegated, foldersOnly));
    }

    /** What an entry of a folder is; some patterns mean only folders. */
    public enum EntryKind {
        FILE,
        FOLDER
    }

    /**
     * Whether the pattern matches an entry of the folder, or of one inside it.
     *
     * @param relativePath as {@link ByteText}
     */
    public boolean matches(String relativePath, EntryKind kind) {
        return (kind == EntryKind.FOLDER || !foldersOnly)
                && glob.matches(relativePath, isName ? relativePath.lastIndexOf('/') + 1 : 0);
    }

    /** Removes blanks at the end, except an escaped one. */
    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        boolean isEscaped = end < line.length() && backslashesBefore(line, end) % 2 == 1;
        return line.substring(0, isEscaped ? end + 1 : end);
    }

    private static int backslashesBefore(String line, int end) {
        int start = end;
        while (start > 0 && line.charAt(start - 1) == '\\') {
            start--;
        }
        return end - start;
    }
}
