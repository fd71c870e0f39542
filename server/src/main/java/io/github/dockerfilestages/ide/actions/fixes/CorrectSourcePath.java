package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.diagnostics.paths.MeantPath;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Replaces a path that its stage does not have with the path that was probably meant. */
public final class CorrectSourcePath {
    /** What needs no quotes in an instruction and no escape in the options of a mount. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/+@%=:-]+");

    private CorrectSourcePath() {}

    public static Optional<Change> find(FixRequest problem) {
        TextRange range = problem.absolute(problem.finding().range());
        PathModel paths = problem.about().dockerfile().paths();
        return problem.model()
                .stageAt(range.start())
                .flatMap(stage -> source(paths, stage, range))
                .filter(source -> source.written().equals(problem.model().text().slice(range)))
                .flatMap(source -> MeantPath.of(source, paths)
                        .map(meant -> source.written().endsWith("/") ? meant + "/" : meant)
                        .filter(path -> PLAIN.matcher(path).matches()))
                .map(path -> Change.of("Change to '" + path + "'", List.of(new TextEdit(range, path))))
                .map(Change::preferred);
    }

    private static Optional<PathSource> source(PathModel paths, Stage stage, TextRange range) {
        return paths.stage(stage.index()).sources().stream()
                .filter(source -> paths.range(source).equals(range))
                .findFirst();
    }
}
