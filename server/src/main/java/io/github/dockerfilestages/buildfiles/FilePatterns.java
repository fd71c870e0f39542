package io.github.dockerfilestages.buildfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a format, recognized by their paths. The same patterns decide which files are read and which ones
 * clients are asked to watch.
 */
public final class FilePatterns {
    private final List<PathPattern> globs;

    /**
     * A pattern in the protocol's language.
     *
     * @param start of the name, which the path must contain; empty if case is ignored
     * @param ends the path must have one of them, ignoring case; checking them first is faster
     */
    private record PathPattern(String text, Pattern regex, String start, List<String> ends) {
        boolean matches(String path) {
            for (String end : ends) {
                if (path.regionMatches(true, path.length() - end.length(), end, 0, end.length())) {
                    return path.contains(start) && regex.matcher(path).matches();
                }
            }
            return false;
        }
    }

    private FilePatterns(List<PathPattern> globs) {
        this.globs = globs;
    }

    /**
     * The patterns of one format.
     *
     * @param globs that start with two stars and a slash; a star is part of one name, and braces contain alternatives
     */
    public static FilePatterns of(String... globs) {
        return new FilePatterns(Stream.of(globs).map(glob -> glob(glob, 0)).toList());
    }

    /** These patterns, and others that ignore case. */
    public FilePatterns inAnyCase(String... others) {
        var all = new ArrayList<>(globs);
        Stream.of(others)
                .map(glob -> new PathPattern(
                        anyCase(glob), glob(glob, Pattern.CASE_INSENSITIVE).regex(), "", ends(glob)))
                .forEach(all::add);
        return new FilePatterns(List.copyOf(all));
    }

    /**
     * Whether a file is of the format, judged by its path.
     *
     * @param path with forward slashes, relative to the searched folder
     */
    public boolean match(String path) {
        for (PathPattern glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** The patterns in the protocol's language. */
    public Stream<String> globs() {
        return globs.stream().map(PathPattern::text);
    }

    /** The pattern for a text that ignores case: {@code [aA]} for each letter. */
    public static String anyCase(String glob) {
        return glob.chars()
                .mapToObj(Character::toString)
                .map(letter -> Character.isLetter(letter.charAt(0))
                        ? "[" + letter.toLowerCase(Locale.ROOT) + letter.toUpperCase(Locale.ROOT) + "]"
                        : letter)
                .collect(Collectors.joining());
    }

    private static PathPattern glob(String glob, int flags) {
        String regex = glob.replace(".", "\\.")
                .replace("**/", "(.<any>/)?")
                .replace("*", "[^/]*")
                .replace("<any>", "*")
                .replace('{', '(')
                .replace('}', ')')
                .replace(',', '|');
        String start = glob.substring(glob.lastIndexOf('/') + 1).split("[*{]", -1)[0];
        return new PathPattern(glob, Pattern.compile(regex, flags), start, ends(glob));
    }

    /** What follows the last star, with each of the alternatives if braces are at its end. */
    private static List<String> ends(String glob) {
        String end = glob.substring(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('/')) + 1);
        int brace = end.indexOf('{');
        return brace < 0
                ? List.of(end)
                : Stream.of(end.substring(brace + 1, end.length() - 1).split(","))
                        .map(word -> end.substring(0, brace) + word)
                        .toList();
    }
}
