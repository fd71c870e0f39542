package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.project.FileRecognition.Name;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which files and documents are Dockerfiles, by what they are called. Letter case does not matter. */
public final class DockerfileNames {
    private static final Set<String> LANGUAGE_IDS = Set.of("dockerfile", "containerfile");
    private static final Set<String> NAMES = Set.of("dockerfile", "containerfile");
    private static final List<String> PREFIXES = List.of("containerfile.");
    private static final List<String> SUFFIXES = List.of(".dockerfile", ".containerfile");
    private static final List<String> DOUBTFUL_PREFIXES = List.of("dockerfile.", "dockerfile-");
    private static final List<String> DOUBTFUL_SUFFIXES = List.of("-dockerfile");

    /** Editors know these by the same file type as Dockerfiles, and some then call their language the same. */
    private static final List<String> IGNORE_SUFFIXES = List.of(".dockerignore", ".containerignore");

    private static final List<String> OTHER_SUFFIXES =
            List.of(".dockerignore", ".containerignore", ".md", ".orig", ".rej", ".bak", "~", ".sh", ".py");

    private DockerfileNames() {}

    /** Patterns of the protocol for all names of Dockerfiles: each holds one of the words. */
    public static Stream<String> globs() {
        return NAMES.stream().sorted().map(word -> "**/*" + FilePatterns.anyCase(word) + "*");
    }

    /** Whether a document is a Dockerfile, by what a client calls its language and by its name. */
    static boolean isDockerfile(String languageId, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean isIgnoreFile = IGNORE_SUFFIXES.stream().anyMatch(name::endsWith);
        return !isIgnoreFile && isLanguageId(languageId) || isFileName(fileName);
    }

    /** Whether a client's name for a language means Dockerfiles. */
    public static boolean isLanguageId(String languageId) {
        return LANGUAGE_IDS.contains(languageId.toLowerCase(Locale.ROOT));
    }

    /** Whether the last segment of a path names a Dockerfile. */
    public static boolean isFileName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean isOther = OTHER_SUFFIXES.stream().anyMatch(name::endsWith);
        return !isOther && (isCertain(name) || matches(name, DOUBTFUL_PREFIXES, DOUBTFUL_SUFFIXES));
    }

    /** What the last segment of a path says of a file on disk. */
    public static Name of(String fileName) {
        if (!isFileName(fileName)) {
            return Name.OTHER;
        }
        return isDoubtful(fileName) ? Name.PERHAPS_DOCKERFILE : Name.DOCKERFILE;
    }

    /**
     * Whether a file on disk with the name of a Dockerfile is one only if there is a FROM in it: scripts, notes and other
     * templates are called {@code Dockerfile.something} as well.
     */
    private static boolean isDoubtful(String fileName) {
        return !isCertain(fileName.toLowerCase(Locale.ROOT));
    }

    private static boolean isCertain(String name) {
        return NAMES.contains(name) || matches(name, PREFIXES, SUFFIXES);
    }

    private static boolean matches(String name, List<String> prefixes, List<String> suffixes) {
        return prefixes.stream().anyMatch(name::startsWith) || suffixes.stream().anyMatch(name::endsWith);
    }
}
