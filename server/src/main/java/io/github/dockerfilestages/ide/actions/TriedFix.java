package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.editing.EditedProject;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Makes fixes of one rule's diagnostics in a build file. Each is tried first: the edited files are parsed again, and the
 * fix is offered if the rule then finds less in the build file, and the file still has all of its builds.
 *
 * @param file the build file with the diagnostics
 * @param rule finds all of them
 * @param count how many there are before any fix
 */
record TriedFix(
        Project project, ProjectBuildFile file, BiFunction<Project, ProjectBuildFile, List<?>> rule, int count) {

    /** For a rule whose diagnostics are known already. */
    static TriedFix of(
            Project project,
            ProjectBuildFile file,
            BiFunction<Project, ProjectBuildFile, List<?>> rule,
            List<?> found) {
        return new TriedFix(project, file, rule, found.size());
    }

    /** The fix that makes one edit of the build file; absent if it does not help. */
    Optional<StageAction> of(String title, TextEdit edit, LocatedDiagnostic fixed) {
        return of(title, List.of(new FileEdit(file.path(), edit, EditConfirmation.NONE)), fixed);
    }

    /** The fix that gives a build another value, as its format writes it; absent if it does not help. */
    Optional<StageAction> changing(BuildTarget target, String text, LocatedDiagnostic fixed) {
        Value value = target.value();
        // Of a value that is composed of several pieces, only one can change.
        Optional<TextEdit> edit = value.isComposed()
                ? value.pieceEdit(text)
                : Optional.of(
                        new TextEdit(value.range(), WrittenName.of(target.kind(), file.text(), value.range(), text)));
        return edit.flatMap(made -> of("Change to '" + text + "'", made, fixed));
    }

    /** The fix that makes these edits; absent if it does not help. */
    Optional<StageAction> of(String title, List<FileEdit> edits, LocatedDiagnostic fixed) {
        Project edited = EditedProject.of(project, FileEdit.byFile(edits));
        ProjectBuildFile changed = edited.buildFile(file.path()).orElseThrow();
        return changed.buildNames().equals(file.buildNames())
                        && rule.apply(edited, changed).size() < count
                ? Optional.of(new StageAction(
                        title, CodeActionCategory.QUICK_FIX, edits, Optional.of(fixed), true, Optional.empty()))
                : Optional.empty();
    }
}
