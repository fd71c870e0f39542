package io.github.dockerfilestages.ide.actions.refactorings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Moves a stage before the first one that needs it. */
public final class MoveStage {
    private MoveStage() {}

    public static Optional<Change> fix(FixRequest problem) {
        return problem.reference()
                .flatMap(reference -> target(problem.about(), reference))
                .flatMap(stage -> change(problem.about(), stage));
    }

    /** The last stage is not moved: it is what a build without a target builds. */
    public static Optional<ProposedChange> refactoring(ActionRequest request) {
        return request.reference()
                .flatMap(reference -> target(request.about(), reference))
                .or(request::declared)
                .flatMap(stage -> change(request.about(), stage)
                        .map(change -> new ProposedChange(change, StageUse.byDefault(request.table(), stage))));
    }

    private static Optional<Change> change(DiagnosedDockerfile about, Stage stage) {
        StageTable table = about.model().table();
        List<Reference> bases = bases(table, stage, images(about));
        OptionalInt user = firstUser(table, stage, bases);
        return user.isPresent() && user.getAsInt() < stage.index()
                ? Optional.of(moved(about.model(), stage, table.stage(user.getAsInt()), bases))
                : Optional.empty();
    }

    private static Change moved(StageModel model, Stage stage, Stage before, List<Reference> bases) {
        var block = new StageBlock(model, stage);
        String text = Blanks.stripTrailing(model.text().slice(block.range()));
        String title = "Move " + Quoted.stage(stage) + " before " + Quoted.stage(before);
        List<TextEdit> edits =
                List.of(new StageBlock(model, before).insertBefore(text), new TextEdit(block.range(), ""));
        Set<Integer> meant = bases.stream().map(Reference::instruction).collect(toUnmodifiableSet());
        // Indexes inside the block move with it and would need edits in the copy.
        return Change.of(title, edits).meaning(meant).with(StageOrder.moved(stage.index(), before.index()), model);
    }

    private static Optional<Stage> target(DiagnosedDockerfile about, Reference reference) {
        StageTable table = about.model().table();
        return table.target(reference).or(() -> table.meantBy(reference, images(about)));
    }

    private static Set<String> images(DiagnosedDockerfile about) {
        return about.diagnosis().settings().officialImages();
    }

    /** The first stage that reads from a later one; a trigger counts in the stages built from its own. */
    private static OptionalInt firstUser(StageTable table, Stage stage, List<Reference> bases) {
        return Stream.concat(
                        table.referencesTo(stage).stream().filter(reference -> reference.kind() != ReferenceKind.ARG),
                        bases.stream())
                .flatMap(reference -> users(table, reference))
                .mapToInt(Integer::intValue)
                .min();
    }

    /** Instructions above the first FROM belong to no stage. */
    private static Stream<Integer> users(StageTable table, Reference reference) {
        if (reference.stage() < 0) {
            return Stream.empty();
        }
        return reference.kind().isOnbuild()
                ? table.referencesTo(table.stage(reference.stage())).stream()
                        .filter(base -> base.kind() == ReferenceKind.FROM)
                        .map(Reference::stage)
                : Stream.of(reference.stage());
    }

    /** Bases above that mean the stage, although FROM cannot see it from there. */
    private static List<Reference> bases(StageTable table, Stage stage, Set<String> images) {
        return table.stages().subList(0, stage.index()).stream()
                .filter(earlier -> stage.isNamed()
                        && earlier.base()
                                .filter(base -> base.expansion().text().equals(stage.name()))
                                .isPresent())
                .flatMap(earlier -> table.baseOf(earlier).stream())
                .filter(base ->
                        table.meantBy(base, images).filter(stage::equals).isPresent())
                .toList();
    }
}
