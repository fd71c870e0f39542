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
     * @param ends the path must have one of them; checking them first is faster
     */
    private record PathPattern(String text, Pattern regex, String start, List<PathEnd> ends) {
        boolean matches(String path) {
            for (PathEnd end : ends) {
                if (end.isOf(path)) {
                    return path.contains(start) && regex.matcher(path).matches();
                }
            }
            return false;
        }
    }

    /**
     * An end of paths, ignoring case. Each file of a folder is compared with some hundred of them, and most differ in the
     * last character.
     */
    private record PathEnd(String text, char last) {
        static PathEnd of(String text) {
            return new PathEnd(text, text.isEmpty() ? 0 : Character.toLowerCase(text.charAt(text.length() - 1)));
        }

        boolean isOf(String path) {
            int length = path.length();
            return text.isEmpty()
                    || length > 0
                            && Character.toLowerCase(path.charAt(length - 1)) == last
                            && path.regionMatches(true, length - text.length(), text, 0, text.length());
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
                .mapToObj(letter -> String.valueOf((char) letter))
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
    private static List<PathEnd> ends(String glob) {
        String end = glob.substring(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('/')) + 1);
        int brace = end.indexOf('{');
        return brace < 0
                ? List.of(PathEnd.of(end))
                : Stream.of(end.substring(brace + 1, end.length() - 1).split(","))
                        .map(word -> PathEnd.of(end.substring(0, brace) + word))
                        .toList();
    }
}
