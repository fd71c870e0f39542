package io.github.dockerfilestages.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests read as specifications, as STYLE.md requires. */
class TestSourcesTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/test/java"), Path.of("../protocol-tests/src/test/java"));
    private static final int LONGEST = 400;
    private static final int MOST_TYPES = 26;

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

    /** As for the program's own sources, the listing of a folder serves as a table of contents. */
    @Test
    void foldersCanBeTakenInAtAGlance() throws IOException {
        Map<String, Integer> types = new TreeMap<>();
        for (Path file : files()) {
            if (!file.endsWith("package-info.java")) {
                types.merge(file.getParent().toString(), 1, Integer::sum);
            }
        }
        types.values().removeIf(count -> count <= MOST_TYPES);
        assertEquals(Map.of(), types);
    }

    /** Otherwise a failure says only that something is not as expected. */
    @Test
    void conditionsAreAssertedWithAMessage() throws IOException {
        var silent = new ArrayList<String>();
        for (CompilationUnitTree unit : SyntaxTrees.of(files())) {
            unit.accept(new SilentConditions(unit, silent), null);
        }
        assertEquals(List.of(), silent);
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

    /** Collects the assertions that a condition is true, or false, and have no second argument. */
    private static final class SilentConditions extends TreeScanner<Void, Void> {
        private static final Set<String> ASSERTIONS = Set.of("assertTrue", "assertFalse");

        private final CompilationUnitTree unit;
        private final List<String> silent;

        SilentConditions(CompilationUnitTree unit, List<String> silent) {
            this.unit = unit;
            this.silent = silent;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (ASSERTIONS.contains(call.getMethodSelect().toString())
                    && call.getArguments().size() == 1) {
                silent.add(Path.of(unit.getSourceFile().getName()).getFileName() + ": " + call);
            }
            return super.visitMethodInvocation(call, null);
        }
    }
}
