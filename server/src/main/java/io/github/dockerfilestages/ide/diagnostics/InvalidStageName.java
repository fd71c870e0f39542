package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import java.util.Optional;

/** An alias that BuildKit takes for no stage, by the rule of its parser or by that of named contexts. */
final class InvalidStageName {
    private InvalidStageName() {}

    static Optional<Finding> find(Stage stage, Inspection inspection) {
        return inspection
                .alias(stage)
                .flatMap(alias -> StageName.problem(alias.value())
                        .map(problem -> Finding.of(
                                DiagnosticCode.INVALID_STAGE_NAME,
                                stage.instruction(),
                                alias.range(),
                                "BuildKit rejects the file: the stage name " + Quoted.word(alias.value()) + " "
                                        + problem + ".")));
    }
}
