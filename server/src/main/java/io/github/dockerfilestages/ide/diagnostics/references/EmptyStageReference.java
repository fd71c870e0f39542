package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.List;
import java.util.Optional;

/** {@code COPY --from= build /x /y}: because of the blank, {@code build} is a source path. */
public final class EmptyStageReference {
    private EmptyStageReference() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (!reference.kind().isCopy() || !reference.value().isEmpty()) {
            return Optional.empty();
        }
        List<Word> arguments = inspection.statementOf(reference).arguments();
        return arguments.stream()
                .findFirst()
                .flatMap(word -> inspection.table().lastNamed(word.value()))
                .map(stage -> finding(reference, stage, inspection));
    }

    private static Finding finding(Reference reference, Stage stage, Inspection inspection) {
        return Finding.of(
                        DiagnosticCode.EMPTY_STAGE_REFERENCE,
                        reference.instruction(),
                        inspection.flagOf(reference).range(),
                        "'--from=' has no value; " + Quoted.word(stage.name())
                                + " is copied from the build context, not from the stage of that name.")
                .relatedTo(inspection.related(stage, "the stage"));
    }
}
