package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a build file says about a path, judged by the text that is written.
 *
 * @param known the path; a variable or command for the folder of the repository, or for the one where commands run, is
 *     {@code .}
 * @param ending its last names if only these are known, without a slash before them
 */
public record WrittenPath(Optional<String> known, Optional<String> ending) {
    static final WrittenPath UNKNOWN = new WrittenPath(Optional.empty(), Optional.empty());

    private static final String ROOT_NAMES =
            "CURDIR|PWD|PSScriptRoot|CI_PROJECT_DIR|GITHUB_WORKSPACE|WORKSPACE|BUILDKITE_BUILD_CHECKOUT_PATH"
                    + "|BITBUCKET_CLONE_DIR|DRONE_WORKSPACE|CI_WORKSPACE|BUILD_SOURCESDIRECTORY|Build\\.SourcesDirectory"
                    + "|CIRCLE_WORKING_DIRECTORY|TRAVIS_BUILD_DIR";
    private static final String ROOT_COMMANDS = "pwd|git rev-parse --show-toplevel";
    private static final Pattern ROOT =
            Pattern.compile("%(?:~dp0|CD|cd)%?|\\$\\$?(?:(?:" + ROOT_NAMES + ")(?!\\w)|\\{(?:" + ROOT_NAMES
                    + ")}|\\((?:" + ROOT_NAMES + ")\\)|\\((?:shell +)?(?:" + ROOT_COMMANDS + ")\\))"
                    + "|`(?:" + ROOT_COMMANDS + ")`|\\$\\{\\{ *github\\.workspace *}}"
                    + "|\\{\\{ *(?:justfile_dir(?:ectory)?\\(\\)|\\.(?:ROOT_DIR|TASKFILE_DIR|USER_WORKING_DIR)) *}}");

    /** What is computed; what follows is known. It must be at the start: else the path would end in many ways. */
    private static final Pattern COMPUTED = Pattern.compile("\\$\\w+|[$`{%].*[})`%]", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("[\\w.@+/-]*");

    public static WrittenPath of(Value value) {
        if (value.isKnown()) {
            return new WrittenPath(Optional.of(value.text()), Optional.empty());
        }
        String text = value.text()
                .replace("\"", "")
                .replace("'", "")
                .replace('\\', '/')
                .replace("%~dp0", "%~dp0/");
        Matcher root = ROOT.matcher(text);
        if (root.lookingAt() && isRest(text.substring(root.end()))) {
            return new WrittenPath(Optional.of("." + text.substring(root.end())), Optional.empty());
        }
        Matcher computed = COMPUTED.matcher(text);
        return computed.lookingAt() && isRest(text.substring(computed.end()))
                ? new WrittenPath(Optional.empty(), ending(text.substring(computed.end())))
                : UNKNOWN;
    }

    /** The path of a file in this folder. */
    public WrittenPath resolve(String file) {
        return new WrittenPath(
                known.map(folder -> folder + "/" + file),
                ending(ending.map(end -> end + "/").orElse("") + file));
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
