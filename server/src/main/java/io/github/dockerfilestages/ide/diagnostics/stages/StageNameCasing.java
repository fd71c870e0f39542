package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import java.util.Optional;

/** An alias with uppercase letters: {@code isLowerCaseStageName} of BuildKit's parser. */
public final class StageNameCasing {
    private StageNameCasing() {}

    public static Optional<Finding> find(Stage stage, Inspection inspection) {
        return inspection
                .alias(stage)
                .filter(alias ->
                        StageName.isParsed(alias.value()) && !alias.value().equals(stage.name()))
                .map(alias -> Finding.of(
                        DiagnosticCode.STAGE_NAME_CASING,
                        stage.instruction(),
                        alias.range(),
                        "Stage name " + Quoted.word(alias.value()) + " should be lowercase; "
                                + Quoted.word("FROM " + alias.value()) + " will not find it."));
    }
}
