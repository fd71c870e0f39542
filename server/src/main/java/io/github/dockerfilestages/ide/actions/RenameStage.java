package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.Rename;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Another name for a stage and all that refers to it: where its own is invalid, taken or reserved. Not for one that build
 * files name: those would have to follow, which is what a rename is for.
 */
final class RenameStage {
    private RenameStage() {}

    static Optional<Change> toValidName(Problem problem) {
        return to(problem, name -> FreshName.like(problem.model(), name)).map(Change::preferred);
    }

    static Optional<Change> toUniqueName(Problem problem) {
        return to(problem, name -> FreshName.numbered(problem.model(), name)).map(Change::preferred);
    }

    static Optional<Change> toFreeName(Problem problem) {
        return to(problem, name -> FreshName.like(problem.model(), name)).map(Change::preferred);
    }

    private static Optional<Change> to(Problem problem, UnaryOperator<String> naming) {
        Set<String> targets = problem.diagnosis().settings().surroundings().targets();
        return problem.stage()
                .filter(stage -> !targets.contains(stage.name()))
                .flatMap(stage -> renamed(problem.model(), stage, naming.apply(stage.name())));
    }

    private static Optional<Change> renamed(StageModel model, Stage stage, String name) {
        return Rename.of(model, stage, name) instanceof Rename.Edits renaming
                ? Optional.of(Change.of("Rename the stage to '" + name + "'", renaming.edits(), stage.instruction()))
                : Optional.empty();
    }
}
