package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Element.Blank;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Inserts a FROM before the instruction that copies from its own stage, so that everything above becomes a stage of its
 * own.
 *
 * <p>Only where that was probably meant: the stage does something before this instruction, and no other reference names
 * it, since such a reference would then mean only the first half.
 */
public final class SplitStage {
    private SplitStage() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.reference()
                .filter(reference -> reference.resolution().isStage(reference.stage()))
                .filter(reference -> isForgotten(problem, reference))
                .flatMap(reference -> problem.table()
                        .stage(reference.stage())
                        .base()
                        .map(base -> change(problem.model(), reference, base)));
    }

    private static boolean isForgotten(FixRequest problem, Reference reference) {
        StageModel model = problem.model();
        Stage stage = problem.table().stage(reference.stage());
        int from = model.elementOf(stage.instruction()) + 1;
        boolean isWorkedOn = IntStream.range(from, model.elementOf(reference.instruction()))
                .anyMatch(element -> model.dockerfile().element(element) instanceof Instruction);
        boolean isNamedElsewhere =
                problem.table().referencesTo(stage).stream().anyMatch(other -> other.stage() != stage.index())
                        || problem.about()
                                .diagnosis()
                                .settings()
                                .surroundings()
                                .targets()
                                .contains(stage.name());
        return isWorkedOn && !isNamedElsewhere;
    }

    private static Change change(StageModel model, Reference reference, Base base) {
        Dockerfile dockerfile = model.dockerfile();
        int element = model.elementOf(reference.instruction());
        while (dockerfile.element(element - 1) instanceof Comment) {
            element--;
        }
        Stage stage = model.table().stage(reference.stage());
        String end = model.text().lineEnd();
        String gap = dockerfile.element(element - 1) instanceof Blank ? "" : end;
        String from =
                new StageBlock(model, stage).keyword("FROM") + " " + base.word().value();
        var edit = new TextEdit(TextRange.at(dockerfile.start(element)), gap + from + end);
        return Change.of("Start a new stage here: '" + from + "'", List.of(edit), reference.instruction())
                .with(StageOrder.split(stage.index()), model);
    }
}
