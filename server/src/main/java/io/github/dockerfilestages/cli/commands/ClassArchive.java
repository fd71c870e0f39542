package io.github.dockerfilestages.cli.commands;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;

/** The class data archive that the launcher makes Java create; otherwise, only the launcher knows of it. */
final class ClassArchive {
    /** Java's name for a user whose ID has no name, as in some containers. */
    private static final String NAMELESS = "?";

    private static final String NONE_YET = "none yet";

    private ClassArchive() {}

    /** The state of the archive, in a few words and without a path. */
    static String state(int javaVersion, Map<String, String> environment) {
        if (ClassArchive.class.getModule().isNamed()) {
            return "part of the runtime image";
        }
        if ("off".equals(environment.get("DOCKERFILE_STAGES_CACHE"))) {
            return "switched off";
        }
        return folder(environment)
                .map(folder -> state(javaVersion, folder))
                .orElse("none, because the user has no cache folder");
    }

    private static String state(int javaVersion, Path folder) {
        try {
            return isPrivate(folder) ? size(javaVersion, folder) : "not used, other users can write to its folder";
        } catch (IOException e) {
            return NONE_YET;
        }
    }

    /** One that a server has written, but no launcher has seen yet, counts as none. */
    private static String size(int javaVersion, Path folder) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "classes-" + javaVersion + "-*.jsa")) {
            for (Path archive : archives) {
                return (Files.size(archive) >> 10) + " KiB";
            }
        }
        return NONE_YET;
    }

    /**
     * The launcher ignores a folder to which others can write, since Java would run what they put there. On Windows nobody
     * else can write where it is.
     */
    private static boolean isPrivate(Path folder) throws IOException {
        if (!hasPermissions()) {
            return true;
        }
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class);
        String user = System.getProperty("user.name");
        boolean isOwn = attributes.owner().getName().equals(user) || NAMELESS.equals(user);
        return isOwn
                && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static Optional<Path> folder(Map<String, String> environment) {
        Optional<Path> cache = hasPermissions()
                ? variable("XDG_CACHE_HOME", environment)
                        .or(() -> variable("HOME", environment).map(home -> home.resolve(".cache")))
                : variable("LOCALAPPDATA", environment);
        return cache.map(folder -> folder.resolve("dockerfile-stages"));
    }

    /** Those of Linux and macOS. */
    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static Optional<Path> variable(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
