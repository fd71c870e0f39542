package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.ide.diagnostics.Finding.Related;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.Why;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageCycles;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;

/** Stages that need themselves over COPY and mounts, told where a reference points to its own or to a later stage. */
final class CircularStageDependency {
    private CircularStageDependency() {}

    static Optional<Finding> find(Reference reference, Inspection inspection) {
        StageTable table = inspection.table();
        Why why = reference.resolution().why();
        if (why != Why.SELF && why != Why.FORWARD || !table.cycles().holds(reference)) {
            return Optional.empty();
        }
        String message =
                message(table.stage(reference.stage()), table.target(reference).orElseThrow())
                        + "; BuildKit stops at the circular dependency, whatever the target.";
        return Optional.of(Finding.at(reference, DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY, message)
                .relatedTo(others(table.cycles(), reference, table)));
    }

    private static String message(Stage stage, Stage source) {
        return stage.equals(source)
                ? Quoted.stageFirst(stage) + " takes from itself"
                : Quoted.stageFirst(source) + " needs " + Quoted.stage(stage) + " in turn";
    }

    private static List<Related> others(StageCycles cycles, Reference reference, StageTable table) {
        return cycles.edgesWith(reference).stream()
                .filter(edge -> !edge.equals(reference))
                .limit(Finding.MOST_RELATED)
                .map(edge -> new Related(
                        edge.instruction(),
                        edge.range(),
                        Quoted.stage(table.stage(edge.stage())) + " takes from "
                                + Quoted.stage(table.target(edge).orElseThrow())))
                .toList();
    }
}
