package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * Renames the stage that is declared or referred to at an offset of the file that is or contains the Dockerfile.
     */
    public static ProjectRenameResult find(Project project, ProjectDockerfile dockerfile, int offset, String newName) {
        ProjectDockerfile plain = ProjectRenameRules.plain(project, dockerfile);
        Optional<ContextSymbol> context = ContextSymbol.at(project, plain, plain.toText(offset));
        if (context.isPresent()) {
            return ofContext(project, context.get(), newName);
        }
        Optional<Subject> subject = Subject.at(plain.model(), plain.toText(offset));
        return subject.flatMap(Subject::stage)
                .map(stage -> of(project, plain, stage, newName))
                .orElseGet(() ->
                        new ProjectRenameRefused(subject.flatMap(at -> RenameRules.refusalOf(plain.model(), at))
                                .orElse(RenameRules.NOTHING)));
    }

    /** Renames the stage that is named at an offset of a build file, or declared in a Dockerfile inside it. */
    public static ProjectRenameResult find(Project project, FilePath buildFile, int offset, String newName) {
        Optional<ProjectDockerfile> inline = project.buildFile(buildFile).flatMap(file -> file.inlineAt(offset));
        return inline.map(dockerfile -> find(project, dockerfile, offset, newName))
                .or(() ->
                        ProjectRenameRules.composed(project, buildFile, offset).map(ProjectRenameRefused::new))
                .or(() -> NamedStage.find(project, buildFile, offset).stream()
                        .findFirst()
                        .map(named -> of(project, named.dockerfile(), named.stage(), newName)))
                .or(() -> ContextSymbol.at(project, buildFile, offset).stream()
                        .findFirst()
                        .map(symbol -> ofContext(project, symbol, newName)))
                .orElseGet(() -> new ProjectRenameRefused(
                        ProjectRenameRules.dangling(project, buildFile, offset).orElse(RenameRules.NOTHING)));
    }

    /** Renames this stage. */
    public static ProjectRenameResult of(Project project, ProjectDockerfile dockerfile, Stage stage, String newName) {
        ProjectDockerfile plain = ProjectRenameRules.plain(project, dockerfile);
        Stage same = plain.model().table().stage(stage.index());
        Rename.StageRenameResult inside =
                Rename.of(plain.model(), same, newName, CompletedBases.of(project, plain, same));
        return inside instanceof Rename.StageRenameRefused refused
                ? new ProjectRenameRefused(refused.refusal())
                : new ProjectRename(project, plain, newName).with((Rename.StageRenameEdits) inside, same);
    }

    /** Renames this named context. */
    public static ProjectRenameResult ofContext(Project project, ContextSymbol symbol, String newName) {
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
        ProjectRenameResult renamed = with(inside, stage, TargetEdits.of(project, dockerfile, stage, newName));
        return renamed instanceof ProjectRenameRefused
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
                .or(() -> new TargetProof(project, dockerfile, stage, newName, edits).refusal(elsewhere.left()))
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
