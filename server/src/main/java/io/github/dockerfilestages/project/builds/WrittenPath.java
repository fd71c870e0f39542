package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.syntax.Value;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a build file says about a path, judged by the text that is written.
 *
 * @param known the path, relative to {@code start} unless it is absolute
 * @param ending its last names if only these are known, without a slash before them
 * @param start where the path starts
 */
public record WrittenPath(Optional<String> known, Optional<String> ending, Start start) {
    static final WrittenPath HERE = new WrittenPath(Optional.of("."), Optional.empty(), Start.WORKING_FOLDER);
    static final WrittenPath UNKNOWN = new WrittenPath(Optional.empty(), Optional.empty(), Start.WORKING_FOLDER);

    /** The folder to which a path is relative. */
    public enum Start {
        /** Where the command runs. */
        WORKING_FOLDER("CURDIR|PWD", "pwd", "%(?:CD|cd)%?|\\{\\{ *\\.USER_WORKING_DIR *}}"),

        /** That of the file with the command. */
        FILE_FOLDER(
                "PSScriptRoot",
                "dirname +(?:-- +)?" + Own.REAL_PATH,
                "%~dp0%?|\\{\\{ *(?:justfile_dir(?:ectory)?\\(\\)|\\.TASKFILE_DIR) *}}|" + Own.FOLDER),

        /** The top of the repository. */
        REPOSITORY(
                "CI_PROJECT_DIR|GITHUB_WORKSPACE|WORKSPACE|BUILDKITE_BUILD_CHECKOUT_PATH|BITBUCKET_CLONE_DIR"
                        + "|DRONE_WORKSPACE|CI_WORKSPACE|BUILD_SOURCESDIRECTORY|Build\\.SourcesDirectory"
                        + "|CIRCLE_WORKING_DIRECTORY|TRAVIS_BUILD_DIR",
                "git rev-parse --show-toplevel",
                "\\$\\{\\{ *github\\.workspace *}}|\\{\\{ *\\.ROOT_DIR *}}");

        private final Pattern written;

        /**
         * @param names of variables with the path of the folder
         * @param commands that print it
         * @param others other forms that stand for it; all three are patterns
         */
        Start(String names, String commands, String others) {
            String folder = "(?:\\$\\$?(?:(?:" + names + ")(?!\\w)|\\{\\{?(?:" + names + ")}}?|\\((?:" + names
                    + ")\\)|\\((?:shell)? *(?:" + commands + ") *\\))|`(?:" + commands + ") *`|" + others + ")";
            // The reader of commands in makefiles has $(NAME) as ${{NAME}}, and a command without "shell".
            // A folder inside it, made absolute: $(cd "$(dirname "$0")/.." && pwd)
            written = Pattern.compile(folder + "|\\$\\( *(?:cd|realpath|readlink -f) +(?:-[-PL]+ +)?" + folder
                    + "((?:/[\\w.@+-]+)*)/? *(?:>/dev/null *(?:2>&1)? *)?(?:&& *pwd(?: -P)?)? *\\)");
        }
    }

    /** How a script names its own path and, with {@code ${0%/*}}, its folder. Quotes are removed. */
    private static final class Own {
        static final String PATH = "\\$\\{?(?:0|BASH_SOURCE(?:\\[0])?)}?";
        static final String REAL_PATH = "(?:" + PATH + "|\\$\\((?:realpath|readlink -f) +(?:-- +)?" + PATH + "\\))";
        static final String FOLDER = "\\$\\{(?:0|BASH_SOURCE(?:\\[0])?)%/\\*}|\\$\\{0:[aA]:h}";
    }

    /** What is computed; what follows is known. It must be at the start: else the path would end in many ways. */
    private static final Pattern COMPUTED = Pattern.compile("\\$\\w+|[$`{%].*[})`%]", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("[\\w.@+/-]*");

    public static WrittenPath of(Value value) {
        if (value.isKnown()) {
            return new WrittenPath(Optional.of(value.text()), Optional.empty(), Start.WORKING_FOLDER);
        }
        String text = value.text()
                .replace("\"", "")
                .replace("'", "")
                .replace('\\', '/')
                .replace("%~dp0", "%~dp0/");
        for (Start start : Start.values()) {
            Matcher folder = start.written.matcher(text);
            if (folder.lookingAt() && isRest(text.substring(folder.end()))) {
                String inside = Objects.requireNonNullElse(folder.group(1), "");
                return new WrittenPath(
                        Optional.of("." + inside + text.substring(folder.end())), Optional.empty(), start);
            }
        }
        Matcher computed = COMPUTED.matcher(text);
        return computed.lookingAt() && isRest(text.substring(computed.end()))
                ? new WrittenPath(Optional.empty(), ending(text.substring(computed.end())), Start.WORKING_FOLDER)
                : UNKNOWN;
    }

    /** The path of a file in this folder. */
    public WrittenPath resolve(String file) {
        return new WrittenPath(
                known.map(folder -> folder + "/" + file),
                ending(ending.map(end -> end + "/").orElse("") + file),
                start);
    }

    /** Whether it says all of the path. */
    boolean isAbsolute() {
        return known.filter(path -> path.startsWith("/")).isPresent();
    }

    private static boolean isRest(String rest) {
        return PLAIN.matcher(rest).matches() && (rest.isEmpty() || rest.startsWith("/"));
    }

    /** The names after the last one that leads out of a folder. */
    private static Optional<String> ending(String path) {
        int last = path.lastIndexOf("../");
        String names = FilePath.of(("/" + path.substring(last < 0 ? 0 : last + 2)).replaceFirst("/+", "/"))
                .value();
        return names.length() > 1 ? Optional.of(names.substring(1)) : Optional.empty();
    }

    /**
     * The last names of paths, as keys by which a Dockerfile is found if the beginning of its path is not known. They start
     * with a slash, which no name of a stage does. Of a longer ending, only the last names count.
     */
    public static final class PathEndings {
        private static final int MAX_NAMES = 4;

        private PathEndings() {}

        /** The keys of a path. */
        public static Stream<String> keys(FilePath path) {
            var keys = Stream.<String>builder();
            int slash = path.value().length();
            for (int names = 0; names < MAX_NAMES && slash > 0; names++) {
                slash = path.value().lastIndexOf('/', slash - 1);
                if (slash >= 0) {
                    keys.add(path.value().substring(slash));
                }
            }
            return keys.build();
        }

        /** The key of an ending that is written without a slash before it. */
        static String key(String ending) {
            int slash = ending.length();
            for (int names = 0; names < MAX_NAMES && slash >= 0; names++) {
                slash = ending.lastIndexOf('/', slash - 1);
            }
            return slash < 0 ? "/" + ending : ending.substring(slash);
        }
    }
}
