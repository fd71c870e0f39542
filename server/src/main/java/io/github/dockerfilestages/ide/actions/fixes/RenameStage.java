package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.FreshName;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.stages.Stage;
import java.util.Optional;
import java.util.function.Function;

/**
 * Renames a stage and everything that refers to it, in build files too, when its name is invalid, taken or reserved.
 */
public final class RenameStage {
    private RenameStage() {}

    public static Optional<Change> toFreshName(FixRequest problem) {
        return to(problem, stage -> FreshName.like(problem.model(), stage)).map(Change::preferred);
    }

    public static Optional<Change> toUniqueName(FixRequest problem) {
        return to(problem, stage -> FreshName.numbered(problem.model(), stage.name()))
                .map(Change::preferred);
    }

    private static Optional<Change> to(FixRequest problem, Function<Stage, String> naming) {
        return problem.stage().flatMap(stage -> renamed(problem.about(), stage, naming.apply(stage)));
    }

    private static Optional<Change> renamed(DiagnosedDockerfile about, Stage stage, String name) {
        return Rename.of(about.project(), new StageSymbol(about.dockerfile(), stage), name)
                        instanceof Rename.AcceptedRename renaming
                ? Optional.of(Change.of("Rename the stage to '" + name + "'", renaming.inside(), stage.instruction())
                        .with(renaming.elsewhere()))
                : Optional.empty();
    }
}
