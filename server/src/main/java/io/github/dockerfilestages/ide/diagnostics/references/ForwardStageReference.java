package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** A reference to a later stage: COPY and mounts cannot read from it, and FROM does not see it. */
public final class ForwardStageReference {
    private ForwardStageReference() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        return reference.kind() == ReferenceKind.FROM ? ofBase(reference, inspection) : ofSource(reference, inspection);
    }

    /** Not reported if a named context replaces the later stage, because the context is available. */
    private static Optional<Finding> ofSource(Reference reference, Inspection inspection) {
        if (reference.resolution().problem() != ReferenceProblem.FORWARD) {
            return Optional.empty();
        }
        Stage later = inspection.table().target(reference).orElseThrow();
        if (inspection.isReplaced(later)) {
            return Optional.empty();
        }
        String rule = reference.kind().isCopy()
                ? "COPY can only read from earlier stages."
                : "RUN can only mount earlier stages.";
        return Optional.of(finding(reference, later, rule, inspection));
    }

    /** Not reported if the word is a well-known image, because it then means the image. */
    private static Optional<Finding> ofBase(Reference reference, Inspection inspection) {
        if (reference.resolution().kind() != Resolution.ResolutionKind.IMAGE) {
            return Optional.empty();
        }
        return inspection
                .table()
                .meantBy(reference, inspection.settings().officialImages())
                .filter(stage -> stage.index() > reference.stage())
                .map(later -> finding(
                                reference,
                                later,
                                "FROM only finds earlier stages, so BuildKit would pull an image.",
                                inspection)
                        .as(Severity.WARNING));
    }

    private static Finding finding(Reference reference, Stage later, String rule, Inspection inspection) {
        String message = Quoted.stageFirst(later) + " is defined later, on line " + Finding.LINE + "; " + rule;
        return Finding.at(reference, DiagnosticCode.FORWARD_STAGE_REFERENCE, message)
                .relatedTo(inspection.related(later, "declared here"));
    }
}
