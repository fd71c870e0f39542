package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes files that Java cannot make; a test that needs one is skipped where there is no shell to do it. */
public final class OtherFiles {
    private OtherFiles() {}

    /** A pipe that nobody writes to: whoever opens it waits. */
    public static void pipe(Path path) throws InterruptedException {
        run(List.of("mkfifo", path.toString()));
    }

    /** A file whose name ends in a byte that is no UTF-8. */
    public static void nameless(Path folder, String start, String content) throws InterruptedException {
        String script = "cd \"$0\" && printf '%s\\n' \"$2\" > \"$(printf '%s\\377' \"$1\")\"";
        run(List.of("sh", "-c", script, folder.toString(), start, content));
    }

    private static void run(List<String> command) throws InterruptedException {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            assumeTrue(code == 0, () -> "skipped: " + command + " has failed; run the tests on Linux or macOS");
        } catch (IOException e) {
            assumeTrue(false, "skipped: " + command.get(0) + " is not installed; install it");
        }
    }
}
