package io.github.dockerfilestages.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Every feature, rule and fix has a test class of its own name, which is its specification. */
class OwnTestsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path FEATURES = SOURCES.resolve("io/github/dockerfilestages/ide");

    @Test
    void whatDecidesAnythingHasATestOfItsName() throws IOException {
        var without = new ArrayList<String>();
        for (CompilationUnitTree unit : units()) {
            Path source = Path.of(unit.getSourceFile().getName());
            if (decides(unit) && !Files.exists(testOf(source))) {
                without.add(FEATURES.relativize(source).toString());
            }
        }
        assertEquals(List.of(), without);
    }

    private static Path testOf(Path source) {
        String name = source.getFileName().toString().replace(".java", "Test.java");
        return TESTS.resolve(SOURCES.relativize(source)).resolveSibling(name);
    }

    private static List<CompilationUnitTree> units() throws IOException {
        try (Stream<Path> walk = Files.walk(FEATURES)) {
            return SyntaxTrees.of(walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        }
    }

    /**
     * Whether the class has a branch or is called by other classes. A class without both, such as a record or a list of
     * words, only holds data.
     */
    private static boolean decides(CompilationUnitTree unit) {
        boolean hasFork = Boolean.TRUE.equals(unit.accept(new Forks(), null));
        return hasFork || unit.getTypeDecls().stream().anyMatch(OwnTestsTest::isPublicClass);
    }

    private static boolean isPublicClass(Tree type) {
        return type.getKind() == Tree.Kind.CLASS
                && ((ClassTree) type).getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static final class Forks extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }

        @Override
        public Boolean scan(Tree tree, Void nothing) {
            return tree != null && isFork(tree) ? Boolean.TRUE : super.scan(tree, null);
        }

        private static boolean isFork(Tree tree) {
            return switch (tree.getKind()) {
                case IF, CONDITIONAL_EXPRESSION, SWITCH, SWITCH_EXPRESSION -> true;
                case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> true;
                case CONDITIONAL_AND, CONDITIONAL_OR -> true;
                default -> false;
            };
        }
    }
}
