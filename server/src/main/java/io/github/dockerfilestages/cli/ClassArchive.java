package io.github.dockerfilestages.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The archive of classes that the launcher has Java keep; only the launcher knows it otherwise. */
final class ClassArchive {
    /** The first Java that keeps one by itself. */
    private static final int KEEPS_ONE = 19;

    private ClassArchive() {}

    /** How it stands with it, in a few words and without a path. */
    static String state(int javaVersion, Map<String, String> environment) {
        if (ClassArchive.class.getModule().isNamed()) {
            return "part of the runtime image";
        }
        if (javaVersion < KEEPS_ONE) {
            return "none, Java " + javaVersion + " keeps none";
        }
        if ("off".equals(environment.get("DOCKERFILE_STAGES_CACHE"))) {
            return "switched off";
        }
        return folder(environment)
                .map(folder -> folder.resolve("classes.jsa"))
                .map(ClassArchive::size)
                .orElse("none, there is no folder for it");
    }

    private static String size(Path archive) {
        try {
            return (Files.size(archive) >> 10) + " KiB";
        } catch (IOException e) {
            return "none yet";
        }
    }

    private static Optional<Path> folder(Map<String, String> environment) {
        return variable("XDG_CACHE_HOME", environment)
                .or(() -> variable("HOME", environment).map(home -> home.resolve(".cache")))
                .map(cache -> cache.resolve("dockerfile-stages"));
    }

    private static Optional<Path> variable(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
