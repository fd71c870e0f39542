package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** A FROM of an image that an earlier stage was built from, when that stage has the image's name and so hides it. */
public final class ShadowedImageName {
    private ShadowedImageName() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.kind() != ReferenceKind.FROM) {
            return Optional.empty();
        }
        StageTable table = inspection.table();
        return table.target(reference)
                .filter(stage -> isBuiltFromImage(stage, inspection.nameIn(reference), inspection))
                .map(stage -> Finding.at(
                                reference,
                                DiagnosticCode.SHADOWED_IMAGE_NAME,
                                "This is " + Quoted.stage(stage)
                                        + ", not the image of that name; BuildKit looks for stages first.")
                        .relatedTo(inspection.related(stage, "the stage")));
    }

    private static boolean isBuiltFromImage(Stage stage, String name, Inspection inspection) {
        return inspection
                .table()
                .baseOf(stage)
                .filter(base -> base.resolution().kind() == Resolution.ResolutionKind.IMAGE)
                .filter(base -> inspection.nameIn(base).equals(name))
                .isPresent();
    }
}
