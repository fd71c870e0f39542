package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.ide.symbols.ProjectReferences;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Highlights a stage in one file: its alias is written there, and read wherever something refers to it. */
public final class DocumentHighlights {
    private DocumentHighlights() {}

    /** What happens to the name at a place. */
    public enum Access {
        READ,
        WRITE
    }

    /** A place that names the stage. */
    public record Highlight(TextRange range, Access access) {}

    /**
     * The places of a file, Dockerfile or build file, that name the stages at a caret. Of each stage the alias first, if it
     * is there.
     */
    public static List<Highlight> find(Project project, FilePath file, List<NamedStage> atCaret) {
        return atCaret.stream()
                .flatMap(named -> find(project, file, named))
                .distinct()
                .toList();
    }

    private static Stream<Highlight> find(Project project, FilePath file, NamedStage named) {
        var found = ProjectReferences.of(project, named.dockerfile(), named.stage());
        Stream<FileLocation> alias = named.stage().isNamed() ? Stream.of(found.declaration()) : Stream.empty();
        return Stream.concat(
                alias.filter(isIn(file)).map(place -> new Highlight(place.range(), Access.WRITE)),
                found.references().stream().filter(isIn(file)).map(place -> new Highlight(place.range(), Access.READ)));
    }

    private static Predicate<FileLocation> isIn(FilePath file) {
        return place -> place.file().equals(file);
    }
}
