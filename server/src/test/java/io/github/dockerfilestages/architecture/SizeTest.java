package io.github.dockerfilestages.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods are small, as STYLE.md requires. */
class SizeTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void filesAreSmall() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (Path file : sources()) {
            lines.put(
                    SOURCES.relativize(file).toString(),
                    Files.readAllLines(file).size());
        }
        assertEquals(List.of(), longerThan(400, lines));
        assertTrue(percentile(50, lines.values()) <= 80, () -> "median " + percentile(50, lines.values()));
        assertTrue(percentile(90, lines.values()) <= 200, () -> "90th percentile " + percentile(90, lines.values()));
    }

    /** The listing of a folder serves as a table of contents. */
    @Test
    void foldersCanBeTakenInAtAGlance() throws IOException {
        Map<String, Integer> types = new TreeMap<>();
        for (Path file : sources()) {
            if (!file.endsWith("package-info.java")) {
                types.merge(SOURCES.relativize(file).getParent().toString(), 1, Integer::sum);
            }
        }
        assertEquals(List.of(), longerThan(25, types));
    }

    @Test
    void methodsAreShort() throws IOException {
        Map<String, Integer> lines = methods();
        // The table of routes is one page on purpose, since it lists the whole protocol.
        lines.keySet().removeIf(method -> method.startsWith("Routes.java"));
        assertEquals(List.of(), longerThan(50, lines));
        assertTrue(percentile(90, lines.values()) <= 20, () -> "90th percentile " + percentile(90, lines.values()));
    }

    private static List<String> longerThan(int limit, Map<String, Integer> lines) {
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue() > limit)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static int percentile(int percent, Collection<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static Map<String, Integer> methods() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            Map<String, Integer> lines = new TreeMap<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new MethodLengths(unit, positions, lines), null);
            }
            return lines;
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return new ArrayList<>(walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        }
    }

    /** Counts the lines of each method, including the first and the last. */
    private static final class MethodLengths extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<String, Integer> lines;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, Map<String, Integer> lines) {
            this.unit = unit;
            this.positions = positions;
            this.lines = lines;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long start = positions.getStartPosition(unit, method);
            if (start >= 0) {
                long first = unit.getLineMap().getLineNumber(start);
                long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                String name =
                        Path.of(unit.getSourceFile().getName()).getFileName() + ":" + first + " " + method.getName();
                lines.put(name, (int) (last - first + 1));
            }
            super.visitMethod(method, null);
            return null;
        }
    }
}
