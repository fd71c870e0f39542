package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.dockerfile.Keyword;
import io.github.dockerfilestages.ide.diagnostics.DiagnosedDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import java.util.Optional;

/** Where somebody asks what can be done. */
record Place(DiagnosedDockerfile about, int offset) {

    StageModel model() {
        return about.model();
    }

    StageTable table() {
        return model().table();
    }

    Optional<Reference> reference() {
        return model().referenceAt(offset);
    }

    /** The stage whose FROM is here. */
    Optional<Stage> declared() {
        return model().instructionAt(offset)
                .filter(instruction ->
                        table().instructions().get(instruction).statement().keyword() == Keyword.FROM)
                .filter(from ->
                        model().instructionRange(model().elementOf(from)).touches(offset))
                .flatMap(instruction ->
                        model().stageAt(model().keywordRange(instruction).start()));
    }
}
