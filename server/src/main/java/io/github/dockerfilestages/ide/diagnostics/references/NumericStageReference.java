package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.Optional;

/** A valid index: it means another stage when one is inserted above. */
public final class NumericStageReference {
    private NumericStageReference() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.index().isEmpty()) {
            return Optional.empty();
        }
        StageTable table = inspection.table();
        return table.target(reference)
                .map(stage -> Finding.at(
                                reference,
                                DiagnosticCode.NUMERIC_STAGE_REFERENCE,
                                "Stage index " + reference.value()
                                        + " will point to a different stage when one is added above; "
                                        + advice(stage, table))
                        .relatedTo(inspection.related(stage, "stage " + stage.index())));
    }

    /** The name does not help if a later stage has it too. */
    private static String advice(Stage stage, StageTable table) {
        boolean isFound = stage.isNamed()
                && table.lastNamed(stage.name()).filter(stage::equals).isPresent();
        return isFound ? "use the name " + Quoted.word(stage.name()) + "." : "give the stage a name.";
    }
}
