package io.github.dockerfilestages.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests read as specifications, as STYLE.md requires. */
class TestSourcesTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/test/java"), Path.of("../protocol-tests/src/test/java"));
    private static final int LONGEST = 400;

    private static final Pattern TEST =
            Pattern.compile("@(?:Parameterized)?Test\\b(?:\\([^)]*\\))?(?:\\s+@[^\n]*)*\\s+void (\\w+)\\(");

    /** A sentence of its own, in camel case. */
    private static final Pattern NAME = Pattern.compile("(?!(?:and|but|unless|test|should)[A-Z])[a-z][a-zA-Z0-9]*");

    @Test
    void eachTestHasTheNameOfItsRule() throws IOException {
        var names = new ArrayList<String>();
        for (Path file : files()) {
            TEST.matcher(Files.readString(file))
                    .results()
                    .map(test -> test.group(1))
                    .forEach(names::add);
        }
        assertEquals(
                List.of(),
                names.stream().filter(name -> !NAME.matcher(name).matches()).toList());
    }

    @Test
    void filesAreAboutOneTopic() throws IOException {
        var tooLong = new ArrayList<Path>();
        for (Path file : files()) {
            if (Files.readAllLines(file).size() > LONGEST) {
                tooLong.add(file);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (Path root : SOURCES) {
            try (Stream<Path> walk = Files.walk(root)) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
