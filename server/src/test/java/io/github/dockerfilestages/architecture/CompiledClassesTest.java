package io.github.dockerfilestages.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Properties of the compiled classes, whichever JDK compiled them. */
class CompiledClassesTest {
    /**
     * Otherwise Java would generate code for each string concatenation at its first run, which a class data archive
     * cannot hold.
     */
    @Test
    void concatenateStringsWithoutGeneratedCode() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> walk = Files.walk(classes)) {
            List<Path> files =
                    walk.filter(file -> file.toString().endsWith(".class")).toList();

            assertNotEquals(List.of(), files);
            assertEquals(
                    List.of(),
                    files.stream()
                            .filter(CompiledClassesTest::makesUpConcatenations)
                            .toList());
        }
    }

    private static boolean makesUpConcatenations(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("makeConcat");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
