package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** A diagnostic that is to be fixed, with its Dockerfile. */
public record FixRequest(DiagnosedDockerfile about, Finding finding) {

    public StageModel model() {
        return about.model();
    }

    public StageTable table() {
        return model().table();
    }

    /** The reference that the diagnostic is about. */
    public Optional<Reference> reference() {
        return table().referencesIn(finding.instruction()).stream()
                .filter(reference -> finding.range().covers(reference.range())
                        || reference.word().range().covers(finding.range()))
                .findFirst();
    }

    /** The stage whose FROM the diagnostic is about. */
    public Optional<Stage> stage() {
        return model().stageAt(model().keywordRange(finding.instruction()).start())
                .filter(stage -> stage.instruction() == finding.instruction());
    }

    /** The instruction; for ONBUILD the trigger. */
    public Statement statement() {
        return table().instructions().get(finding.instruction()).statement().effective();
    }

    /** The flag that the diagnostic is about. */
    public Optional<Flag> flag() {
        return statement().flags().stream()
                .filter(flag -> flag.range().covers(finding.range()))
                .findFirst();
    }

    /** Converts a range within the instruction to a range of the text. */
    public TextRange absolute(TextRange range) {
        return model().absolute(finding.instruction(), range);
    }

    public String slice(TextRange range) {
        return model().text().slice(absolute(range));
    }
}
