package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import java.util.Optional;

/** An alias that BuildKit rejects, by the rule of its parser or by that of named contexts. */
public final class InvalidStageName {
    private InvalidStageName() {}

    public static Optional<Finding> find(Stage stage, Inspection inspection) {
        return inspection
                .alias(stage)
                .flatMap(alias -> StageName.problem(alias.value())
                        .map(problem -> Finding.of(
                                DiagnosticCode.INVALID_STAGE_NAME,
                                stage.instruction(),
                                alias.range(),
                                "Invalid stage name: " + Quoted.word(alias.value()) + " " + problem
                                        + ". BuildKit rejects the file.")));
    }
}
