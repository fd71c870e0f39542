package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FileWording;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The edits of build files that rename a stage: one per location, even if several builds share it. */
final class TargetEdits {
    private TargetEdits() {}

    static List<FileEdit> of(Project project, ProjectDockerfile dockerfile, Stage stage, String newName) {
        Map<FileLocation, FileEdit> edits = new TreeMap<>();
        for (BuildTarget target :
                project.targetsOf(dockerfile.id(), dockerfile.model().table(), stage)) {
            SourceText text = project.text(target.file()).orElseThrow();
            TextRange range = target.value().range();
            target.valueFor(newName, dockerfile.model().table())
                    .map(value -> WrittenName.of(target.kind(), text, range, value))
                    .filter(written -> !text.slice(range).equals(written))
                    .map(written -> new FileEdit(
                            target.file(),
                            new TextEdit(range, written),
                            confirmation(target, dockerfile),
                            FileWording.doubt(target)))
                    .ifPresent(edit -> edits.merge(FileLocation.of(target), edit, FileEdit::surer));
        }
        return List.copyOf(edits.values());
    }

    private static EditConfirmation confirmation(BuildTarget target, ProjectDockerfile dockerfile) {
        if (!target.isSure()) {
            return EditConfirmation.GUESS;
        }
        return target.file().equals(dockerfile.path()) ? EditConfirmation.NONE : EditConfirmation.OTHER_FILE;
    }
}
