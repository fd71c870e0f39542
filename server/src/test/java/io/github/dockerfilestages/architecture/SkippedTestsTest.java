package io.github.dockerfilestages.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A skipped test says why and, after a semicolon, how to run it. */
class SkippedTestsTest {
    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../protocol-tests/src/test/java"));
    private static final Pattern SKIPPING = Pattern.compile("(?s)\\b(?:assumeTrue|assumeFalse|abort)\\(.*?\\);\\R");
    private static final Pattern DISABLING = Pattern.compile("@Disabled\\w*(?:\\([^)]*\\))?");

    /** The sentence itself, or the name of a constant with the sentence. */
    private static final Pattern SAYS_WHAT_TO_DO = Pattern.compile(
            "(?s)\"skipped: .*; |SharedReference\\.absence\\(|abort\\(sentence\\)|disabledReason = NOT_ON_WINDOWS");

    @Test
    void sayHowToRunThem() throws IOException {
        var silent = new ArrayList<String>();
        int all = 0;
        for (Path file : files()) {
            String source = Files.readString(file);
            for (Pattern pattern : List.of(SKIPPING, DISABLING)) {
                for (String skip : pattern.matcher(source)
                        .results()
                        .map(found -> found.group())
                        .toList()) {
                    all++;
                    if (!SAYS_WHAT_TO_DO.matcher(skip).find()) {
                        silent.add(file.getFileName() + ": " + skip);
                    }
                }
            }
        }
        assertNotEquals(0, all);
        assertEquals(List.of(), silent);
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (Path tests : TESTS) {
            try (Stream<Path> walk = Files.walk(tests)) {
                walk.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("SkippedTestsTest.java"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
