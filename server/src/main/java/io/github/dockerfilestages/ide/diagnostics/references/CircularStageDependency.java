package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stages that depend on themselves through COPY and mounts; reported where a reference names its own or a later stage.
 */
public final class CircularStageDependency {
    private CircularStageDependency() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        StageTable table = inspection.table();
        boolean isBackwards = reference.resolution().stage().orElse(-1) < reference.stage();
        if (isBackwards || !table.cycles().holds(reference)) {
            return Optional.empty();
        }
        String message =
                message(table.stage(reference.stage()), table.target(reference).orElseThrow())
                        + "; BuildKit rejects circular dependencies.";
        List<Reference> circle = table.cycles().edgesWith(reference);
        Stream<RelatedRange> others =
                circle.stream().filter(edge -> !edge.equals(reference)).map(edge -> related(edge, table));
        return Optional.of(Finding.at(reference, DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY, message)
                .relatedTo(others, circle.size() - 1));
    }

    private static String message(Stage stage, Stage source) {
        return stage.equals(source)
                ? Quoted.stageFirst(stage) + " depends on itself"
                : Quoted.stageFirst(source) + " also depends on " + Quoted.stage(stage);
    }

    private static RelatedRange related(Reference edge, StageTable table) {
        return new RelatedRange(
                edge.instruction(),
                edge.range(),
                Quoted.stage(table.stage(edge.stage())) + " depends on "
                        + Quoted.stage(table.target(edge).orElseThrow()));
    }
}
