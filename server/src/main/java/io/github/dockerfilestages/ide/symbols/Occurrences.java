package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.ide.symbols.Occurrence.OccurrenceRole;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names in the files of a project: the one at a cursor, and all that stand for the same symbol. */
public final class Occurrences {
    private Occurrences() {}

    /**
     * The occurrence at a cursor. A value in a build file occurs several times if it names stages or contexts of
     * several Dockerfiles; stages come first.
     */
    public static List<Occurrence> at(FilePosition cursor) {
        return cursor.dockerfile()
                .map(dockerfile -> in(dockerfile, dockerfile.toText(cursor.offset())).stream()
                        .toList())
                .orElseGet(() -> inBuildFile(cursor));
    }

    /**
     * All occurrences of a symbol, each location once: its declarations, the references in its Dockerfile in the order
     * of the text, then those in build files.
     */
    public static List<Occurrence> of(Project project, Symbol symbol) {
        return symbol instanceof StageSymbol stage
                ? of(stage, List.of(stage.name()), references(project, stage))
                : symbol instanceof ContextSymbol context
                        ? of(context, context.keys(project), context.references())
                        : of((PathSymbol) symbol);
    }

    private static List<Occurrence> of(PathSymbol path) {
        return of(path, path.makers(), path.takers());
    }

    private static List<Occurrence> of(Symbol symbol, List<FileLocation> declarations, List<FileLocation> references) {
        return Stream.concat(
                        declarations.stream()
                                .map(location -> new Occurrence(location, OccurrenceRole.DECLARATION, symbol)),
                        references.stream().map(location -> new Occurrence(location, OccurrenceRole.REFERENCE, symbol)))
                .toList();
    }

    private static Optional<Occurrence> in(ProjectDockerfile dockerfile, int offset) {
        return Subject.at(dockerfile.model(), offset)
                .flatMap(subject -> symbol(dockerfile, subject)
                        .map(symbol -> new Occurrence(
                                FileLocation.in(dockerfile, subject.range()),
                                subject.reference().isPresent() ? OccurrenceRole.REFERENCE : OccurrenceRole.DECLARATION,
                                symbol)))
                .or(() -> PathSymbol.at(dockerfile, offset).map(Occurrences::path));
    }

    private static Occurrence path(PathSymbol path) {
        OccurrenceRole role = path.source().isPresent() ? OccurrenceRole.REFERENCE : OccurrenceRole.DECLARATION;
        return new Occurrence(path.location(), role, path);
    }

    private static Optional<Symbol> symbol(ProjectDockerfile dockerfile, Subject subject) {
        Optional<Symbol> stage = subject.stage().map(named -> new StageSymbol(dockerfile, named));
        return stage.or(() -> subject.reference()
                .flatMap(reference -> ContextSymbol.nameOf(dockerfile.model(), reference))
                .map(name -> new ContextSymbol(dockerfile, name)));
    }

    private static List<Occurrence> inBuildFile(FilePosition cursor) {
        List<BuildTarget> touched = cursor.project().targetsIn(cursor.file()).stream()
                .filter(target -> target.value().range().touches(cursor.offset()))
                .toList();
        Stream<Occurrence> stages = touched.stream()
                .flatMap(target -> stage(cursor.project(), target)
                        .map(stage -> new Occurrence(FileLocation.of(target), OccurrenceRole.REFERENCE, stage))
                        .stream());
        Stream<Occurrence> contexts = touched.stream()
                .flatMap(target -> ContextSymbol.declaredBy(cursor.project(), target)
                        .map(context -> new Occurrence(FileLocation.of(target), OccurrenceRole.DECLARATION, context))
                        .stream());
        return Stream.concat(stages, contexts).distinct().toList();
    }

    private static Optional<StageSymbol> stage(Project project, BuildTarget target) {
        return project.dockerfile(target.dockerfile())
                .flatMap(dockerfile ->
                        target.stageIn(dockerfile.model().table()).map(stage -> new StageSymbol(dockerfile, stage)));
    }

    private static List<FileLocation> references(Project project, StageSymbol symbol) {
        StageModel model = symbol.dockerfile().model();
        Stream<FileLocation> inside = model.table().referencesTo(symbol.stage()).stream()
                .map(reference -> FileLocation.in(symbol.dockerfile(), model.range(reference)));
        return Stream.concat(inside, targets(project, symbol)).toList();
    }

    private static Stream<FileLocation> targets(Project project, StageSymbol symbol) {
        ProjectDockerfile dockerfile = symbol.dockerfile();
        return project.targetsOf(dockerfile.id(), dockerfile.model().table(), symbol.stage()).stream()
                .map(FileLocation::of)
                .distinct()
                .sorted();
    }
}
