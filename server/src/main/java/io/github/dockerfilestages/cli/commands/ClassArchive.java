package io.github.dockerfilestages.cli.commands;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;

/** The class data archive that the launcher makes Java create; otherwise, only the launcher knows of it. */
final class ClassArchive {
    /** The first version of Java that creates an archive automatically. */
    private static final int KEEPS_ONE = 19;

    /** Java's name for a user whose ID has no name, as in some containers. */
    private static final String NAMELESS = "?";

    private ClassArchive() {}

    /** The state of the archive, in a few words and without a path. */
    static String state(int javaVersion, Map<String, String> environment) {
        if (ClassArchive.class.getModule().isNamed()) {
            return "part of the runtime image";
        }
        if (javaVersion < KEEPS_ONE) {
            return "none, Java " + javaVersion + " keeps none";
        }
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return "none, the launcher of this system keeps none";
        }
        if ("off".equals(environment.get("DOCKERFILE_STAGES_CACHE"))) {
            return "switched off";
        }
        return folder(environment).map(ClassArchive::size).orElse("none, because the user has no cache folder");
    }

    private static String size(Path folder) {
        try {
            return isPrivate(folder)
                    ? (Files.size(folder.resolve("classes.jsa")) >> 10) + " KiB"
                    : "not used, other users can write to its folder";
        } catch (IOException e) {
            return "none yet";
        }
    }

    /** The launcher ignores a folder to which others can write, since Java would run what they put there. */
    private static boolean isPrivate(Path folder) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class);
        String user = System.getProperty("user.name");
        boolean isOwn = attributes.owner().getName().equals(user) || NAMELESS.equals(user);
        return isOwn
                && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
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
