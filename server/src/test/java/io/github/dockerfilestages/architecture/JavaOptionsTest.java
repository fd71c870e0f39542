package io.github.dockerfilestages.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java is started in five places, each in a language of its own, with the same options for speed and memory. */
class JavaOptionsTest {
    private static final Path IMAGE = Path.of("src/image/dist/lib/java.options");
    private static final String FOR_MESSAGES = "-XX:+DisplayVMOutputToStderr";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/dist/bin/dockerfile-stages",
                "src/dist/bin/dockerfile-stages.bat",
                "src/dist/packages/npm/launch.js",
                "../vscode-client/src/launch/serverCommand.ts"
            })
    void areThoseOfTheImage(String file) throws IOException {
        List<String> options = Files.readAllLines(IMAGE).stream()
                .filter(line -> line.startsWith("-XX:") && !line.equals(FOR_MESSAGES))
                .toList();
        String start = Files.readString(Path.of(file));

        assertFalse(options.isEmpty(), "the image has options");
        assertEquals(
                List.of(),
                options.stream().filter(option -> !start.contains(option)).toList());
    }
}
