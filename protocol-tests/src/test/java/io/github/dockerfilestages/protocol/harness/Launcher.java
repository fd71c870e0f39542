package io.github.dockerfilestages.protocol.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged launcher: {@code -DdockerfileStages.launcher=PATH}, or the one that the build of this checkout creates.
 */
public final class Launcher {
    private Launcher() {}

    /** A process to be started with these arguments. */
    public static ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(path().toString());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** A file of the distribution that the launcher belongs to. */
    public static Path distribution(String file) {
        return path().getParent().resolveSibling(file);
    }

    public static Path path() {
        Path path = Path.of(
                        System.getProperty("dockerfileStages.launcher", "../server/target/dist/bin/dockerfile-stages"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(path)) {
            throw new AssertionError("the launcher is missing at " + path + "; package the server first");
        }
        return path;
    }
}
