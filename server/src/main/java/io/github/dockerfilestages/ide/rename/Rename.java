package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.Symbol;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.OtherUse;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Renames a stage, a named context or a path, in its Dockerfile and in the build files that name it.
 *
 * <p>Invariant: a rename never changes the meaning of anything. The edited files are parsed again, and the rename is
 * refused unless every reference and every build target of every file means the same as before.
 */
public final class Rename {
    private final Project project;
    private final ProjectDockerfile dockerfile;
    private final String newName;

    private Rename(Project project, ProjectDockerfile dockerfile, String newName) {
        this.project = project;
        this.dockerfile = dockerfile;
        this.newName = newName;
    }

    /** The result of a rename: edits or a refusal. */
    public sealed interface RenameResult {}

    /**
     * The edits; empty when the stage already has the name.
     *
     * @param inside in the text of the Dockerfile
     * @param elsewhere in other files, and in the build file around the Dockerfile
     * @param edits all of them as edits of files, those of the Dockerfile first
     */
    public record AcceptedRename(
            List<TextEdit> inside, List<FileEdit> elsewhere, List<FileEdit> edits, List<Leftover> leftovers)
            implements RenameResult {
        public AcceptedRename {
            inside = List.copyOf(inside);
            elsewhere = List.copyOf(elsewhere);
            edits = List.copyOf(edits);
            leftovers = List.copyOf(leftovers);
        }

        /** The rename without some edits of files, whose places are left instead. */
        public AcceptedRename leaving(Predicate<FileEdit> isLeft, Project project) {
            List<FileEdit> left = edits.stream().filter(isLeft).toList();
            List<FileEdit> made = edits.stream().filter(isLeft.negate()).toList();
            return new AcceptedRename(
                    inside,
                    elsewhere.stream().filter(isLeft.negate()).toList(),
                    made,
                    Leftovers.with(leftovers, left, project));
        }
    }

    /** The reason why there are no edits. */
    public record RefusedRename(RenameRefusal refusal) implements RenameResult {}

    /** Renames the symbol that is declared or referred to at a cursor. */
    public static RenameResult find(FilePosition cursor, String newName) {
        Project project = cursor.project();
        FilePosition plain = RenameObstacles.plain(cursor);
        return RenameObstacles.composed(plain)
                .<RenameResult>map(RefusedRename::new)
                .or(() -> Occurrences.at(plain).stream()
                        .findFirst()
                        .map(occurrence -> of(project, occurrence.symbol(), newName)))
                .orElseGet(
                        () -> new RefusedRename(RenameObstacles.nothing(plain).orElse(RenameRules.NOTHING)));
    }

    /** Renames this symbol. */
    public static RenameResult of(Project project, Symbol symbol, String newName) {
        if (symbol instanceof StageSymbol stage) {
            return ofStage(project, stage, newName);
        }
        return symbol instanceof ContextSymbol context
                ? result(ContextRename.of(project, context, newName), Leftovers.ofContext(project, context))
                : result(PathRename.of((PathSymbol) symbol, newName), List.of());
    }

    private static RenameResult ofStage(Project project, StageSymbol symbol, String newName) {
        ProjectDockerfile plain = RenameObstacles.plain(project, symbol.dockerfile());
        Stage same = plain.model().table().stage(symbol.stage().index());
        RenameAttempt<TextEdit> inside =
                StageRename.of(plain.model(), same, newName, CompletedBases.of(project, plain, same));
        return inside.refusal()
                .<RenameResult>map(RefusedRename::new)
                .orElseGet(() -> new Rename(project, plain, newName).with(inside.edits(), same));
    }

    private static RenameResult result(RenameAttempt<FileEdit> found, List<Leftover> leftovers) {
        return found.refusal()
                .<RenameResult>map(RefusedRename::new)
                .orElseGet(() -> new AcceptedRename(List.of(), found.edits(), found.edits(), leftovers));
    }

    private RenameResult with(List<TextEdit> inside, Stage stage) {
        if (inside.isEmpty()) {
            return new AcceptedRename(List.of(), List.of(), List.of(), List.of());
        }
        var targets = TargetEdits.of(project, dockerfile, stage, newName);
        RenameResult renamed = with(inside, stage, targets);
        return renamed instanceof RefusedRename && targets.editsPieces()
                ? with(inside, stage, TargetEdits.ofWholeValues(project, dockerfile, stage, newName))
                : renamed;
    }

    private RenameResult with(List<TextEdit> inside, Stage stage, TargetEdits elsewhere) {
        var edits = new ArrayList<FileEdit>();
        Map<TextRange, String> doubts = doubts(stage);
        inside.forEach(edit -> edits.add(inFile(edit, Optional.ofNullable(doubts.get(edit.range())))));
        edits.addAll(elsewhere.edits());
        return RenameObstacles.notSelectable(project, dockerfile, stage, newName)
                .or(() -> RenameObstacles.notEditable(
                        project, dockerfile, FileEdit.byFile(edits).keySet(), "The stage"))
                .or(() -> new ProjectProof(project, new StageSymbol(dockerfile, stage), newName, edits)
                        .refusal(elsewhere.left()))
                .<RenameResult>map(RefusedRename::new)
                .orElseGet(() -> new AcceptedRename(
                        inside,
                        elsewhere.edits(),
                        edits,
                        Leftovers.of(
                                project,
                                dockerfile,
                                stage,
                                new DockerfileLeftovers(project, dockerfile, stage).find(newName),
                                elsewhere)));
    }

    private FileEdit inFile(TextEdit edit, Optional<String> doubt) {
        var placed = new TextEdit(dockerfile.toFile(edit.range()), edit.newText());
        var confirmation = doubt.isPresent() ? EditConfirmation.GUESS : EditConfirmation.NONE;
        return new FileEdit(dockerfile.path(), placed, confirmation, doubt);
    }

    /** Why the default of an ARG may be for something else as well, by the range that is edited. */
    private Map<TextRange, String> doubts(Stage stage) {
        Map<TextRange, String> doubts = new HashMap<>();
        for (Reference reference : dockerfile.model().table().referencesTo(stage)) {
            if (reference.kind() == ReferenceKind.ARG) {
                OtherUse.ofDefault(dockerfile, stage, reference)
                        .ifPresent(use ->
                                doubts.put(dockerfile.model().range(reference), FileWording.alsoUsed(project, use)));
            }
        }
        return doubts;
    }
}
