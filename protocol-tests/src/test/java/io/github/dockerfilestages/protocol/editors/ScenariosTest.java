package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.recorded.SharedReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios of this project, played by the reference client. */
class ScenariosTest {
    private static final String PLAYER = "tools/lspbench.py";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyStepWorks() throws IOException, InterruptedException {
        Optional<Path> player = SharedReference.file(PLAYER);
        assumeTrue(player.isPresent(), SharedReference.absence(PLAYER));
        assumeTrue(hasPython(), "skipped: there is no python3; install it");
        JsonObject report = play(player.get());

        List<JsonObject> steps = Json.objects(report, "ours.records");
        assertFalse(steps.isEmpty(), "no step was played");
        return steps.stream().map(step -> dynamicTest(name(step), () -> assertWorks(step)));
    }

    private static String name(JsonObject step) {
        return Json.text(step, "scenario") + ", step " + Json.number(step, "step");
    }

    private static void assertWorks(JsonObject step) {
        assertEquals(
                "works",
                Json.text(step, "verdict"),
                () -> "expected " + step.get("expect") + " and got " + step.get("actual"));
    }

    private JsonObject play(Path player) throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path report = folder.resolve("report.json");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        "python3",
                        player.toString(),
                        "play",
                        "--root",
                        root.toString(),
                        "--server",
                        "ours='" + Launcher.path() + "' --stdio",
                        "--out",
                        report.toString(),
                        "scenarios")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> SharedReference.read(output));
        return Json.parse(Files.readString(report)).getAsJsonObject();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
