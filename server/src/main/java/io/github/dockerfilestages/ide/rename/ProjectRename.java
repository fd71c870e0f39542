package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.Symbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * Renames a stage, or a named context, in its Dockerfile and in the build files that name it.
 *
 * <p>Invariant: a rename never changes the meaning of anything. The edited files are parsed again, and the rename is
 * refused unless every reference and every build target of every file means the same as before.
 */
public final class ProjectRename {
    private final Project project;
    private final ProjectDockerfile dockerfile;
    private final String newName;

    private ProjectRename(Project project, ProjectDockerfile dockerfile, String newName) {
        this.project = project;
        this.dockerfile = dockerfile;
        this.newName = newName;
    }

    /** The result of a rename: edits or a refusal. */
    public sealed interface ProjectRenameResult {}

    /**
     * The edits; empty when the stage already has the name.
     *
     * @param inside in the text of the Dockerfile
     * @param elsewhere in other files, and in the build file around the Dockerfile
     * @param edits all of them as edits of files, those of the Dockerfile first
     */
    public record ProjectRenameEdits(
            List<TextEdit> inside, List<FileEdit> elsewhere, List<FileEdit> edits, List<Leftover> leftovers)
            implements ProjectRenameResult {}

    /** The reason why there are no edits. */
    public record ProjectRenameRefused(RenameRefusal refusal) implements ProjectRenameResult {}

    /** Renames the stage or the named context that is declared or referred to at a cursor. */
    public static ProjectRenameResult find(FilePosition cursor, String newName) {
        Project project = cursor.project();
        FilePosition plain = ProjectRenameRules.plain(cursor);
        return ProjectRenameRules.composed(plain)
                .<ProjectRenameResult>map(ProjectRenameRefused::new)
                .or(() -> Occurrences.at(plain).stream()
                        .findFirst()
                        .map(occurrence -> of(project, occurrence.symbol(), newName)))
                .orElseGet(() -> new ProjectRenameRefused(
                        ProjectRenameRules.nothing(plain).orElse(RenameRules.NOTHING)));
    }

    /** Renames this stage or named context. */
    public static ProjectRenameResult of(Project project, Symbol symbol, String newName) {
        return symbol instanceof StageSymbol stage
                ? ofStage(project, stage, newName)
                : ofContext(project, (ContextSymbol) symbol, newName);
    }

    private static ProjectRenameResult ofStage(Project project, StageSymbol symbol, String newName) {
        ProjectDockerfile plain = ProjectRenameRules.plain(project, symbol.dockerfile());
        Stage same = plain.model().table().stage(symbol.stage().index());
        Rename.StageRenameResult inside =
                Rename.of(plain.model(), same, newName, CompletedBases.of(project, plain, same));
        return inside instanceof Rename.StageRenameRefused refused
                ? new ProjectRenameRefused(refused.refusal())
                : new ProjectRename(project, plain, newName).with((Rename.StageRenameEdits) inside, same);
    }

    private static ProjectRenameResult ofContext(Project project, ContextSymbol symbol, String newName) {
        ContextRename.ContextRenameResult found = ContextRename.of(project, symbol, newName);
        return found.refusal()
                .<ProjectRenameResult>map(ProjectRenameRefused::new)
                .orElseGet(() -> new ProjectRenameEdits(
                        List.of(), found.edits(), found.edits(), Leftovers.ofContext(project, symbol)));
    }

    private ProjectRenameResult with(Rename.StageRenameEdits inside, Stage stage) {
        if (inside.edits().isEmpty()) {
            return new ProjectRenameEdits(List.of(), List.of(), List.of(), List.of());
        }
        var targets = TargetEdits.of(project, dockerfile, stage, newName);
        ProjectRenameResult renamed = with(inside, stage, targets);
        return renamed instanceof ProjectRenameRefused && targets.editsPieces()
                ? with(inside, stage, TargetEdits.ofWholeValues(project, dockerfile, stage, newName))
                : renamed;
    }

    private ProjectRenameResult with(Rename.StageRenameEdits inside, Stage stage, TargetEdits elsewhere) {
        var edits = new ArrayList<FileEdit>();
        inside.edits().forEach(edit -> edits.add(inFile(edit)));
        edits.addAll(elsewhere.edits());
        return ProjectRenameRules.notSelectable(project, dockerfile, stage, newName)
                .or(() -> ProjectRenameRules.notEditable(
                        project, dockerfile, FileEdit.byFile(edits).keySet()))
                .or(() -> new ProjectProof(project, new StageSymbol(dockerfile, stage), newName, edits)
                        .refusal(elsewhere.left()))
                .<ProjectRenameResult>map(ProjectRenameRefused::new)
                .orElseGet(() -> new ProjectRenameEdits(
                        inside.edits(),
                        elsewhere.edits(),
                        List.copyOf(edits),
                        Leftovers.of(project, dockerfile, stage, elsewhere.left())));
    }

    private FileEdit inFile(TextEdit edit) {
        var placed = new TextEdit(dockerfile.toFile(edit.range()), edit.newText());
        return new FileEdit(dockerfile.path(), placed, EditConfirmation.NONE);
    }
}
