package io.github.dockerfilestages.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.ToolProvider;

/** Source files as the compiler parses them, without knowing what the names in them mean. */
final class SyntaxTrees {
    private SyntaxTrees() {}

    static List<CompilationUnitTree> of(Collection<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var trees = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(trees::add);
            return trees;
        }
    }
}
