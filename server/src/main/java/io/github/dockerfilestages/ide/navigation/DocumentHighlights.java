package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.ide.symbols.ProjectReferences;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Highlights a stage in one file: its alias as a write access, each reference to it as a read access. */
public final class DocumentHighlights {
    private DocumentHighlights() {}

    /** The kind of access to the name. */
    public enum Access {
        READ,
        WRITE
    }

    /** A range that names the stage. */
    public record Highlight(TextRange range, Access access) {}

    /**
     * The ranges of a Dockerfile or build file that name the stages at the cursor. The alias of each stage comes first,
     * if it is in this file.
     */
    public static List<Highlight> find(Project project, FilePath file, List<NamedStage> atCaret) {
        return atCaret.stream()
                .flatMap(named -> find(project, file, named))
                .distinct()
                .toList();
    }

    /** The ranges of a file that name these contexts: the keys, and the references to them. */
    public static List<Highlight> ofContexts(Project project, FilePath file, List<ContextSymbol> atCaret) {
        return atCaret.stream()
                .flatMap(symbol -> Stream.concat(
                        symbol.keys(project).stream()
                                .filter(isIn(file))
                                .map(location -> new Highlight(location.range(), Access.WRITE)),
                        symbol.references().stream()
                                .filter(isIn(file))
                                .map(location -> new Highlight(location.range(), Access.READ))))
                .distinct()
                .toList();
    }

    private static Stream<Highlight> find(Project project, FilePath file, NamedStage named) {
        var found = ProjectReferences.of(project, named.dockerfile(), named.stage());
        Stream<FileLocation> alias = named.stage().isNamed() ? Stream.of(found.declaration()) : Stream.empty();
        return Stream.concat(
                alias.filter(isIn(file)).map(location -> new Highlight(location.range(), Access.WRITE)),
                found.references().stream()
                        .filter(isIn(file))
                        .map(location -> new Highlight(location.range(), Access.READ)));
    }

    private static Predicate<FileLocation> isIn(FilePath file) {
        return location -> location.file().equals(file);
    }
}
