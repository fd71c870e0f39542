package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.project.FileRecognition.Name;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Decides by their names which files and documents are Dockerfiles. Case is ignored. */
public final class DockerfileNames {
    private static final Set<String> LANGUAGE_IDS = Set.of("dockerfile", "containerfile");
    private static final Set<String> NAMES = Set.of("dockerfile", "containerfile");
    private static final List<String> PREFIXES = List.of("containerfile.");
    private static final List<String> SUFFIXES = List.of(".dockerfile", ".containerfile");
    private static final List<String> DOUBTFUL_PREFIXES = List.of("dockerfile.", "dockerfile-");
    private static final List<String> DOUBTFUL_SUFFIXES = List.of("-dockerfile");

    /** Editors assign these the file type of Dockerfiles, and some then also give them its language. */
    private static final List<String> IGNORE_SUFFIXES = List.of(".dockerignore", ".containerignore");

    private static final List<String> OTHER_SUFFIXES =
            List.of(".dockerignore", ".containerignore", ".md", ".orig", ".rej", ".bak", "~", ".sh", ".py");

    private DockerfileNames() {}

    /** Patterns of the protocol for all names of Dockerfiles: each contains one of the words. */
    public static Stream<String> globs() {
        return NAMES.stream().sorted().map(word -> "**/*" + FilePatterns.anyCase(word) + "*");
    }

    /** Whether a document is a Dockerfile, judged by the client's name for its language and by its own name. */
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

    /** The kind of a file on disk, judged by the last segment of its path. */
    public static Name of(String fileName) {
        if (!isFileName(fileName)) {
            return Name.OTHER;
        }
        return isDoubtful(fileName) ? Name.PERHAPS_DOCKERFILE : Name.DOCKERFILE;
    }

    /**
     * Whether a file on disk with the name of a Dockerfile needs a FROM to be one: scripts, notes and other templates
     * are also named {@code Dockerfile.something}.
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
