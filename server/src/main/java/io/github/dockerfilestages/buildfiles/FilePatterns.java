package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.Lazy;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a format, recognized by their paths. The same patterns decide which files are read and which ones
 * clients are asked to watch.
 */
public final class FilePatterns {
    private final List<String> globs;

    /** Made for the first path: there are hundreds, and a client is told all of them before any is used. */
    private final Lazy<List<PathMatcher>> matchers;

    /**
     * Compares paths with a pattern.
     *
     * @param regex compiled for the first path that has such a start and end
     * @param start of the name, which the path must contain; empty if case is ignored
     * @param ends the path must have one of them; checking them first is faster
     */
    private record PathMatcher(Lazy<Pattern> regex, String start, List<PathEnd> ends) {
        static PathMatcher of(String glob) {
            String start = glob.substring(glob.lastIndexOf('/') + 1).split("[*{]", -1)[0];
            return new PathMatcher(Lazy.of(() -> Pattern.compile(regexOf(glob))), start, endsOf(glob));
        }

        static PathMatcher inAnyCase(String glob) {
            return new PathMatcher(
                    Lazy.of(() -> Pattern.compile(regexOf(glob), Pattern.CASE_INSENSITIVE)), "", endsOf(glob));
        }

        boolean matches(String path) {
            for (PathEnd end : ends) {
                if (end.isOf(path)) {
                    return path.contains(start) && regex.get().matcher(path).matches();
                }
            }
            return false;
        }

        private static String regexOf(String glob) {
            return glob.replace(".", "\\.")
                    .replace("**/", "(.<any>/)?")
                    .replace("*", "[^/]*")
                    .replace("<any>", "*")
                    .replace('{', '(')
                    .replace('}', ')')
                    .replace(',', '|');
        }

        /** What follows the last star, with each of the alternatives if braces are at its end. */
        private static List<PathEnd> endsOf(String glob) {
            String end = glob.substring(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('/')) + 1);
            int brace = end.indexOf('{');
            return brace < 0
                    ? List.of(PathEnd.of(end))
                    : Stream.of(end.substring(brace + 1, end.length() - 1).split(","))
                            .map(word -> PathEnd.of(end.substring(0, brace) + word))
                            .toList();
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

    private FilePatterns(Stream<String> globs, Supplier<List<PathMatcher>> matchers) {
        this.globs = globs.toList();
        this.matchers = Lazy.of(matchers);
    }

    /**
     * The patterns of one format.
     *
     * @param globs that start with two stars and a slash; a star is part of one name, and braces contain alternatives
     */
    public static FilePatterns of(String... globs) {
        return new FilePatterns(
                Stream.of(globs), () -> Stream.of(globs).map(PathMatcher::of).toList());
    }

    /** These patterns, and others that ignore case. */
    public FilePatterns inAnyCase(String... others) {
        return new FilePatterns(
                Stream.concat(globs.stream(), Stream.of(others).map(FilePatterns::anyCase)),
                () -> Stream.concat(matchers.get().stream(), Stream.of(others).map(PathMatcher::inAnyCase))
                        .toList());
    }

    /**
     * Whether a file is of the format, judged by its path.
     *
     * @param path with forward slashes, relative to the searched folder
     */
    public boolean match(String path) {
        for (PathMatcher matcher : matchers.get()) {
            if (matcher.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** The patterns in the protocol's language. */
    public Stream<String> globs() {
        return globs.stream();
    }

    /** The pattern for a text that ignores case: {@code [aA]} for each letter. */
    public static String anyCase(String glob) {
        var pattern = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char letter = glob.charAt(i);
            if (Character.isLetter(letter)) {
                pattern.append('[')
                        .append(Character.toLowerCase(letter))
                        .append(Character.toUpperCase(letter))
                        .append(']');
            } else {
                pattern.append(letter);
            }
        }
        return pattern.toString();
    }
}
