package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.Optional;

/** A Dockerfile and the offset for which refactorings are asked. */
public record ActionRequest(DiagnosedDockerfile about, int offset) {

    public StageModel model() {
        return about.model();
    }

    public StageTable table() {
        return model().table();
    }

    public Optional<Reference> reference() {
        return model().referenceAt(offset);
    }

    /** The stage whose FROM is at the offset. */
    public Optional<Stage> declared() {
        return model().instructionAt(offset)
                .filter(instruction ->
                        table().instructions().get(instruction).statement().keyword() == Keyword.FROM)
                .filter(from ->
                        model().instructionRange(model().elementOf(from)).touches(offset))
                .flatMap(instruction ->
                        model().stageAt(model().keywordRange(instruction).start()));
    }
}
