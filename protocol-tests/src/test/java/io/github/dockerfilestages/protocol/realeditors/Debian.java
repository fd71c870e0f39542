package io.github.dockerfilestages.protocol.realeditors;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Installs editors; if that is not possible, the test is skipped with the reason. */
final class Debian {
    private Debian() {}

    /**
     * Installs packages of this machine's release, unless what they bring is there already.
     *
     * @param use succeeds if it is
     */
    static void install(String editor, Command use, List<String> packages) {
        if (use.exists() && use.run().succeeded()) {
            return;
        }
        List<String> install = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
        install.addAll(packages);
        Command.Result result = aptGet(List.of("update"));
        if (result.succeeded()) {
            result = aptGet(install);
        }
        if (!result.succeeded()) {
            skip(
                    editor,
                    "apt-get installs no " + String.join(", ", packages) + "; install them: "
                            + lastLine(result.output()));
        }
    }

    /**
     * Unpacks a package of another release, once.
     *
     * @param program its path in the package
     * @return the folder with a {@code run} in it, which runs the program
     */
    static Path unpack(String editor, String suite, String packageName, String program) {
        if (!Files.isRegularFile(Path.of("/etc/debian_version"))) {
            return skip(editor, "this machine does not run Debian; run the tests on one that does");
        }
        Path folder = Places.OUTPUT.resolve("programs").resolve(packageName + "-" + suite);
        if (!Files.isExecutable(folder.resolve("run"))) {
            Path script = Places.SOURCES.resolve("debian.sh");
            Command.Result result = Command.of("sh", script, suite, packageName, folder, program)
                    .run();
            if (!result.succeeded()) {
                return skip(
                        editor,
                        "apt-get cannot fetch it; give apt a mirror with " + suite + ": " + lastLine(result.output()));
            }
        }
        return folder;
    }

    private static Command.Result aptGet(List<String> arguments) {
        List<Object> command = new ArrayList<>();
        if (!System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("sudo", "-n"));
        }
        command.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"));
        command.addAll(arguments);
        return Command.of(command.toArray()).run();
    }

    private static Path skip(String editor, String reason) {
        String sentence = editor + ": skipped, " + reason;
        System.out.println(sentence);
        return abort(sentence);
    }

    private static String lastLine(String output) {
        List<String> lines = output.strip().lines().toList();
        return lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1);
    }
}
