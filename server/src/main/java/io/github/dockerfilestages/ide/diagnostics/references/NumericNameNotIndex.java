package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageIndex;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Optional;

/** A number in a mount or a FROM, which do not accept stage indexes. */
public final class NumericNameNotIndex {
    private NumericNameNotIndex() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        boolean takesNames =
                reference.kind() == ReferenceKind.FROM || reference.kind().isMount();
        if (!takesNames || reference.resolution().kind() != Resolution.ResolutionKind.IMAGE) {
            return Optional.empty();
        }
        return StageIndex.parse(inspection.nameIn(reference)).map(index -> finding(reference, index, inspection));
    }

    private static Finding finding(Reference reference, long index, Inspection inspection) {
        Finding finding = Finding.at(
                reference,
                DiagnosticCode.NUMERIC_NAME_NOT_INDEX,
                Quoted.word(inspection.nameIn(reference))
                        + " is not a stage index here; only COPY --from takes one. BuildKit would pull an image.");
        List<Stage> stages = inspection.table().stages();
        return index >= 0 && index < stages.size()
                ? finding.relatedTo(inspection.related(stages.get((int) index), "stage " + index))
                : finding;
    }
}
