package io.github.dockerfilestages.workspace;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of a {@code .gitignore} file, by the rules of gitignore(5).
 *
 * @param path matches paths relative to the folder of the file, with {@code /} between the names
 * @param isNegated whether it takes back what earlier lines ignore
 * @param foldersOnly whether it says nothing about files
 */
record GitIgnorePattern(Pattern path, boolean isNegated, boolean foldersOnly) {

    /** Empty for a blank line, a comment, or a pattern that git could not match with anything either. */
    static Optional<GitIgnorePattern> parse(String line) {
        String rest = withoutTrailingBlanks(line);
        if (rest.isEmpty() || rest.startsWith("#")) {
            return Optional.empty();
        }
        boolean isNegated = rest.startsWith("!");
        rest = isNegated ? rest.substring(1) : rest;
        boolean foldersOnly = rest.endsWith("/");
        rest = foldersOnly ? rest.substring(0, rest.length() - 1) : rest;
        boolean isAnchored = rest.contains("/");
        rest = rest.startsWith("/") ? rest.substring(1) : rest;
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        try {
            String regex = (isAnchored ? "" : "(?:.*/)?") + new GlobTranslator(rest).regex();
            return Optional.of(new GitIgnorePattern(Pattern.compile(regex, Pattern.DOTALL), isNegated, foldersOnly));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    boolean matches(String relativePath, boolean isFolder) {
        return (isFolder || !foldersOnly) && path.matcher(relativePath).matches();
    }

    /** Blanks at the end do not count, but for one that is escaped. */
    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isEscaped(String line, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && line.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
