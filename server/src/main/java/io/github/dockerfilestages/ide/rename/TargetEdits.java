package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.ide.symbols.FileWording;
import io.github.dockerfilestages.ide.symbols.Place;
import io.github.dockerfilestages.ide.symbols.PlacedEdit;
import io.github.dockerfilestages.ide.symbols.PlacedEdit.Confirmation;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The edits of build files that give a stage another name: each place once, however many builds share it. */
final class TargetEdits {
    private TargetEdits() {}

    static List<PlacedEdit> of(Project project, ProjectDockerfile dockerfile, Stage stage, String newName) {
        Map<Place, PlacedEdit> edits = new TreeMap<>();
        for (BuildTarget target :
                project.targetsOf(dockerfile.id(), dockerfile.model().table(), stage)) {
            SourceText text = project.text(target.file()).orElseThrow();
            TextRange range = target.value().range();
            String written = WrittenName.of(target.kind(), text, range, spelling(target, newName));
            if (!text.slice(range).equals(written)) {
                var edit = new PlacedEdit(
                        target.file(),
                        new TextEdit(range, written),
                        confirmation(target, dockerfile),
                        FileWording.doubt(target));
                edits.merge(Place.of(target), edit, PlacedEdit::surer);
            }
        }
        return List.copyOf(edits.values());
    }

    /** Build targets compare without case; the name of a build context has none but lower case. */
    private static String spelling(BuildTarget target, String newName) {
        return target.role() == BuildTarget.Role.CONTEXT ? StageName.normalized(newName) : newName;
    }

    private static Confirmation confirmation(BuildTarget target, ProjectDockerfile dockerfile) {
        if (!target.isSure()) {
            return Confirmation.GUESS;
        }
        return target.file().equals(dockerfile.path()) ? Confirmation.NONE : Confirmation.OTHER_FILE;
    }
}
