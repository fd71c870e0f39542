package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.dockerfile.Mention.Site;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.Why;
import java.util.Optional;

/** A FROM with capitals where only the lower-case name is found; COPY and mounts do not mind. */
final class StageReferenceCasing {
    private StageReferenceCasing() {}

    static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.site() != Site.FROM || reference.resolution().why() != Why.BADREF) {
            return Optional.empty();
        }
        return inspection
                .table()
                .meantBy(reference)
                .filter(stage -> stage.index() < reference.stage())
                .map(stage -> Finding.at(
                                reference,
                                DiagnosticCode.STAGE_REFERENCE_CASING,
                                "FROM finds " + Quoted.stage(stage) + " in lower case only: BuildKit takes "
                                        + Quoted.word(inspection.nameIn(reference))
                                        + " for an image, and rejects it as a name of one.")
                        .relatedTo(inspection.related(stage, "the stage")));
    }
}
