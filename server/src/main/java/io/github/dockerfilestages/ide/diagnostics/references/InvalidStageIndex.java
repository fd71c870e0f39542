package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import java.util.Optional;

/**
 * An index that no stage has. BuildKit appends external images to its list of stages, so a number can select one of
 * them.
 */
public final class InvalidStageIndex {
    private InvalidStageIndex() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.index().isEmpty() || reference.resolution().isStage()) {
            return Optional.empty();
        }
        int last = inspection.table().stages().size() - 1;
        String problem = "No stage has index " + reference.value() + "; the last index is " + last + ".";
        if (reference.resolution().problem() == ReferenceProblem.INDEX) {
            return Optional.of(finding(reference, problem + " BuildKit rejects the file."));
        }
        return Optional.of(finding(reference, problem + " BuildKit reads an image from an instruction above instead.")
                .as(Severity.WARNING));
    }

    private static Finding finding(Reference reference, String message) {
        return Finding.at(reference, DiagnosticCode.INVALID_STAGE_INDEX, message);
    }
}
