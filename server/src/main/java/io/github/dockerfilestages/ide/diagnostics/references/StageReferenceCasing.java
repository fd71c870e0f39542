package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** A FROM with uppercase letters, which does not find the stage; COPY and mounts ignore case. */
public final class StageReferenceCasing {
    private StageReferenceCasing() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.kind() != ReferenceKind.FROM || reference.resolution().problem() != ReferenceProblem.BADREF) {
            return Optional.empty();
        }
        return inspection
                .table()
                .meantBy(reference)
                .filter(stage -> stage.index() < reference.stage())
                .map(stage -> Finding.at(
                                reference,
                                DiagnosticCode.STAGE_REFERENCE_CASING,
                                Quoted.word(inspection.nameIn(reference)) + " does not find " + Quoted.stage(stage)
                                        + ": FROM needs lowercase, and this is not a valid image name.")
                        .relatedTo(inspection.related(stage, "the stage")));
    }
}
