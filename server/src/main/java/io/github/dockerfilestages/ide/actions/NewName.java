package io.github.dockerfilestages.ide.actions;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The name that a refactoring gave to a stage, which the user may want to replace by a better one.
 *
 * @param text of the Dockerfile after the action
 * @param range of the name in it
 */
public record NewName(SourceText text, TextRange range) {

    /** The first name that no stage had before; absent if there is none, and for a Dockerfile inside a build file. */
    public static Optional<NewName> of(ProjectDockerfile dockerfile, StageAction action) {
        boolean isNaming = action.kind() == StageAction.CodeActionCategory.EXTRACT
                || action.kind() == StageAction.CodeActionCategory.REWRITE;
        List<TextEdit> edits = action.edits().stream()
                .filter(edit -> edit.file().equals(dockerfile.path()))
                .map(FileEdit::edit)
                .toList();
        return isNaming && !edits.isEmpty() && dockerfile.inline().isEmpty()
                ? in(dockerfile.model(), dockerfile.model().edit(edits))
                : Optional.empty();
    }

    private static Optional<NewName> in(StageModel before, StageModel after) {
        Set<String> names = before.table().stages().stream().map(Stage::name).collect(toUnmodifiableSet());
        return after.table().stages().stream()
                .filter(stage -> stage.isNamed() && !names.contains(stage.name()))
                .findFirst()
                .map(stage -> new NewName(after.text(), after.nameRange(stage)));
    }
}
