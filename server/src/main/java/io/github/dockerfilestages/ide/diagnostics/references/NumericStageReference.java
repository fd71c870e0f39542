package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageIndex;
import java.util.Optional;

/** A valid index: it means another stage when one is inserted above. */
public final class NumericStageReference {
    private NumericStageReference() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (!reference.site().isCopy() || StageIndex.parse(reference.value()).isEmpty()) {
            return Optional.empty();
        }
        return inspection
                .table()
                .target(reference)
                .map(stage -> Finding.at(
                                reference,
                                DiagnosticCode.NUMERIC_STAGE_REFERENCE,
                                "BuildKit counts stages from the top, so that the index " + reference.value()
                                        + " means another one as soon as a stage is inserted before it.")
                        .relatedTo(inspection.related(stage, "stage " + stage.index())));
    }
}
