package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.Order;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The second and later declarations of a name: {@code validateStageNames} of dockerfile2llb. */
public final class DuplicateStageName {
    private DuplicateStageName() {}

    public static Optional<Finding> find(Stage stage, Inspection inspection) {
        List<Stage> all = inspection.table().named(stage.name());
        if (inspection.isTemplate() || all.size() < 2 || all.get(0).index() == stage.index()) {
            return Optional.empty();
        }
        return inspection
                .alias(stage)
                .filter(alias -> StageName.isParsed(alias.value()))
                .map(alias -> Finding.of(
                                DiagnosticCode.DUPLICATE_STAGE_NAME, stage.instruction(), alias.range(), message(stage))
                        .relatedTo(
                                related(stage, before(stage, all), inspection),
                                count(stage, before(stage, all), inspection)));
    }

    private static String message(Stage stage) {
        String name = Quoted.word(stage.name());
        return "Stage name " + name + " is already used on line " + Finding.LINE
                + ". FROM means the nearest stage above, COPY and mounts the last one.";
    }

    private static Stage before(Stage stage, List<Stage> all) {
        int at = Collections.binarySearch(all, stage, Order.byInt(Stage::index));
        return all.get(at - 1);
    }

    private static Stream<RelatedRange> related(Stage stage, Stage before, Inspection inspection) {
        return Stream.of(
                        Stream.of(inspection.related(before, "the declaration before")),
                        references(before, "this refers to the one before", inspection),
                        references(stage, "this refers to the stage declared here", inspection))
                .flatMap(ranges -> ranges);
    }

    private static Stream<RelatedRange> references(Stage to, String message, Inspection inspection) {
        return inspection.table().referencesTo(to).stream()
                .map(reference -> new RelatedRange(reference.instruction(), reference.range(), message));
    }

    private static int count(Stage stage, Stage before, Inspection inspection) {
        return 1
                + inspection.table().referencesTo(before).size()
                + inspection.table().referencesTo(stage).size();
    }
}
