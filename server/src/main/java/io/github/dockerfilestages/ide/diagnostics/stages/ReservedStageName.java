package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import java.util.Optional;

/** An alias with a reserved meaning: {@code validateStageNames} of dockerfile2llb. */
public final class ReservedStageName {
    private ReservedStageName() {}

    public static Optional<Finding> find(Stage stage, Inspection inspection) {
        return inspection
                .alias(stage)
                .filter(alias -> StageName.isReserved(stage.name()))
                .map(alias -> Finding.of(
                        DiagnosticCode.RESERVED_STAGE_NAME, stage.instruction(), alias.range(), message(stage.name())));
    }

    private static String message(String name) {
        String meaning = name.equals("scratch") ? "the empty image" : "the build context";
        return "Stage name '" + name + "' is reserved for " + meaning + "; rename the stage.";
    }
}
