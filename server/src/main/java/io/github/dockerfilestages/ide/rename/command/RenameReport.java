package io.github.dockerfilestages.ide.rename.command;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;
import java.util.Optional;

/**
 * A rename as JSON: the components of the records are its keys, files are relative to the searched folder, and
 * positions are 0-based, in UTF-16 code units.
 *
 * @param refused why nothing is renamed; null if the rename succeeded
 * @param edits the replacements; empty if the rename was refused
 * @param unresolved the locations that may name the stage but are not edited
 */
public record RenameReport(Optional<String> refused, List<ReportedEdit> edits, List<ReportedLeftover> unresolved) {

    /**
     * A replacement in a file.
     *
     * @param confirm whether it may be wrong and should be reviewed first
     */
    public record ReportedEdit(String file, PositionRange range, String newText, boolean confirm) {}

    /**
     * A location that is not edited.
     *
     * @param reason why, as a clause
     */
    public record ReportedLeftover(String file, PositionRange range, String text, String reason) {}

    /** A rename that was refused. */
    public static RenameReport refused(String sentence) {
        return new RenameReport(Optional.of(sentence), List.of(), List.of());
    }

    /** The edits of a rename, and the locations that it does not edit. */
    public static RenameReport of(List<FileEdit> edits, List<Leftover> leftovers, Project project, FilePath folder) {
        return new RenameReport(
                Optional.empty(),
                edits.stream()
                        .map(edit -> new ReportedEdit(
                                edit.file().relativeTo(folder),
                                PositionRange.of(
                                        project.text(edit.file()).orElseThrow(),
                                        edit.edit().range()),
                                edit.edit().newText(),
                                edit.confirmation() == EditConfirmation.GUESS))
                        .toList(),
                leftovers.stream()
                        .map(leftover -> new ReportedLeftover(
                                leftover.file().relativeTo(folder),
                                leftover.range(),
                                leftover.text(),
                                leftover.reason()))
                        .toList());
    }
}
