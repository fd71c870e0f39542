package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.RenameEdits;
import io.github.dockerfilestages.ide.actions.Refactorings.Proposal;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import java.util.Optional;

/** The name of a stage in lower case, with everything that refers to it. */
final class LowerCaseName {
    private LowerCaseName() {}

    static Optional<Change> fix(Problem problem) {
        return problem.stage().flatMap(stage -> change(problem.model(), stage)).map(Change::preferred);
    }

    static Optional<Proposal> refactoring(Place place) {
        return place.declared()
                .filter(stage -> StageName.isParsed(stage.name()))
                .flatMap(stage -> change(place.model(), stage))
                .map(Proposal::of);
    }

    private static Optional<Change> change(StageModel model, Stage stage) {
        String title = "Write '" + stage.name() + "' in lower case, its references too";
        return Optional.of(stage)
                .filter(Stage::isNamed)
                .map(named -> RenameEdits.of(model, named, named.name()))
                .filter(edits -> !edits.isEmpty())
                .map(edits -> Change.of(title, edits));
    }
}
