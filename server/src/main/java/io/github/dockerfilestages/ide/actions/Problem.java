package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.dockerfile.Flag;
import io.github.dockerfilestages.dockerfile.Statement;
import io.github.dockerfilestages.ide.diagnostics.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** A finding with what it was found on. */
record Problem(DiagnosedDockerfile about, Finding finding) {

    StageModel model() {
        return about.model();
    }

    StageTable table() {
        return model().table();
    }

    /** The reference that the finding is about. */
    Optional<Reference> reference() {
        return table().referencesIn(finding.instruction()).stream()
                .filter(reference -> finding.range().covers(reference.range())
                        || reference.word().range().covers(finding.range()))
                .findFirst();
    }

    /** The stage whose FROM it is about. */
    Optional<Stage> stage() {
        return model().stageAt(model().keywordRange(finding.instruction()).start())
                .filter(stage -> stage.instruction() == finding.instruction());
    }

    /** The instruction; under ONBUILD the trigger. */
    Statement statement() {
        Statement statement = table().instructions().get(finding.instruction()).statement();
        return statement.trigger().orElse(statement);
    }

    /** The flag that it is about. */
    Optional<Flag> flag() {
        return statement().flags().stream()
                .filter(flag -> flag.range().covers(finding.range()))
                .findFirst();
    }

    /** A range of the instruction as a range of the text. */
    TextRange absolute(TextRange range) {
        return model().absolute(finding.instruction(), range);
    }

    String slice(TextRange range) {
        return model().text().slice(absolute(range));
    }
}
