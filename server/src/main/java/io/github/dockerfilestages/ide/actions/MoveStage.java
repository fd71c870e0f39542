package io.github.dockerfilestages.ide.actions;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.dockerfile.Mention.Site;
import io.github.dockerfilestages.ide.actions.Refactorings.Proposal;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A stage in front of the first that needs it. */
final class MoveStage {
    private MoveStage() {}

    static Optional<Change> fix(Problem problem) {
        return problem.reference()
                .flatMap(reference -> target(problem.table(), reference))
                .flatMap(stage -> change(problem.model(), stage));
    }

    /** The last stage is what is built when no target is named; to move it would change that. */
    static Optional<Proposal> refactoring(Place place) {
        StageModel model = place.model();
        int last = model.table().stages().size() - 1;
        Optional<String> refusal = Optional.of("The last stage is what BuildKit builds when no target is named.");
        return place.reference()
                .flatMap(reference -> target(model.table(), reference))
                .or(place::declared)
                .flatMap(stage -> change(model, stage)
                        .map(change -> new Proposal(change, refusal.filter(sentence -> stage.index() == last))));
    }

    private static Optional<Change> change(StageModel model, Stage stage) {
        OptionalInt user = firstUser(model.table(), stage);
        return user.isPresent() && user.getAsInt() < stage.index()
                ? Optional.of(moved(model, stage, model.table().stage(user.getAsInt())))
                : Optional.empty();
    }

    private static Change moved(StageModel model, Stage stage, Stage before) {
        var block = new StageBlock(model, stage);
        String text = model.text().slice(block.range()).stripTrailing();
        String title = "Move stage " + label(stage) + " before stage " + label(before);
        List<TextEdit> edits =
                List.of(new StageBlock(model, before).insertBefore(text), new TextEdit(block.range(), ""));
        Set<Integer> meant =
                bases(model.table(), stage).map(Reference::instruction).collect(toUnmodifiableSet());
        // Indexes inside the block move with it and would have to be edited in the copy.
        return Change.of(title, edits).meaning(meant).with(StageOrder.moved(stage.index(), before.index()), model);
    }

    private static String label(Stage stage) {
        return stage.isNamed() ? "'" + stage.name() + "'" : String.valueOf(stage.index());
    }

    private static Optional<Stage> target(StageTable table, Reference reference) {
        return table.target(reference).or(() -> table.meantBy(reference));
    }

    /** The first stage that takes from a later one; a trigger fires in the children of its stage. */
    private static OptionalInt firstUser(StageTable table, Stage stage) {
        return Stream.concat(
                        table.referencesTo(stage).stream().filter(reference -> reference.site() != Site.ARG),
                        bases(table, stage))
                .flatMap(reference -> users(table, reference))
                .mapToInt(Integer::intValue)
                .min();
    }

    /** What stands above the first FROM is in no stage. */
    private static Stream<Integer> users(StageTable table, Reference reference) {
        if (reference.stage() < 0) {
            return Stream.empty();
        }
        return reference.site().isOnbuild()
                ? table.referencesTo(table.stage(reference.stage())).stream()
                        .filter(base -> base.site() == Site.FROM)
                        .map(Reference::stage)
                : Stream.of(reference.stage());
    }

    /** The bases above that mean the stage, though FROM does not see it there. */
    private static Stream<Reference> bases(StageTable table, Stage stage) {
        return table.stages().subList(0, stage.index()).stream()
                .filter(earlier -> stage.isNamed()
                        && earlier.base()
                                .filter(base -> base.expansion().text().equals(stage.name()))
                                .isPresent())
                .flatMap(earlier -> table.baseOf(earlier).stream())
                .filter(base -> table.meantBy(base).filter(stage::equals).isPresent());
    }
}
