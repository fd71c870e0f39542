package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.ImageWord;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** A stage name with a tag or a digest, which is always an image. */
public final class TaggedStageName {
    private TaggedStageName() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.kind() == ReferenceKind.FROM
                || reference.resolution().kind() != Resolution.ResolutionKind.IMAGE) {
            return Optional.empty();
        }
        String name = ImageWord.repository(reference.value());
        if (name.equals(reference.value()) || inspection.isOfficialImage(name)) {
            return Optional.empty();
        }
        return inspection
                .table()
                .lastNamed(name)
                .map(stage -> Finding.at(
                                reference,
                                DiagnosticCode.TAGGED_STAGE_NAME,
                                Quoted.word(reference.value()) + " is an image, not " + Quoted.stage(stage)
                                        + "; a stage name has no tag.")
                        .relatedTo(inspection.related(stage, "the stage")));
    }
}
