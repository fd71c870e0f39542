package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;

/**
 * A stage that nothing names, in its file or in other files. Half of the stages that look unused in their own file are
 * used from another one, so nothing is reported until those files are known.
 *
 * <p>A stage that only an unused stage uses is not reported: the unused stage should be removed first. A stage whose
 * FROM or name is wrong or incomplete is not reported either: that is to be corrected first, and may be the cause.
 */
public final class UnusedStage {
    private UnusedStage() {}

    public static Optional<Finding> find(Stage stage, Inspection inspection) {
        if (inspection.isTemplate() || !isKnown(inspection.settings().surroundings())) {
            return Optional.empty();
        }
        if (isWrong(stage, inspection) || isBuiltByDefault(stage, inspection)) {
            return Optional.empty();
        }
        return isUsedBeside(stage, inspection) || isUsedInFile(stage, inspection)
                ? Optional.empty()
                : Optional.of(finding(stage, inspection));
    }

    private static boolean isWrong(Stage stage, Inspection inspection) {
        return InvalidFromInstruction.find(stage, inspection).isPresent()
                || InvalidStageName.find(stage, inspection).isPresent();
    }

    /** Whether all FROMs after it are incomplete, so that it is the last stage. */
    private static boolean isBuiltByDefault(Stage stage, Inspection inspection) {
        List<Stage> stages = inspection.table().stages();
        int next = stage.index() + 1;
        while (next < stages.size()
                && InvalidFromInstruction.find(stages.get(next), inspection).isPresent()) {
            next++;
        }
        return next == stages.size();
    }

    /** Whether all files that may use a stage of this Dockerfile are known. */
    private static boolean isKnown(ProjectKnowledge surroundings) {
        return surroundings.isComplete() && surroundings.isSearched() && !surroundings.hasUnknownTarget();
    }

    private static boolean isUsedBeside(Stage stage, Inspection inspection) {
        ProjectKnowledge surroundings = inspection.settings().surroundings();
        return stage.isNamed() && surroundings.targets().contains(stage.name()) || inspection.isReplaced(stage);
    }

    private static boolean isUsedInFile(Stage stage, Inspection inspection) {
        StageTable table = inspection.table();
        return isMeantByVariable(table)
                || isUsedElsewhere(stage, table.referencesTo(stage))
                || isUsedElsewhere(stage, table.implicitReferences())
                || inspection.openBases().stream()
                        .filter(base -> base.stage() > stage.index())
                        .anyMatch(base -> base.canMean(stage))
                || inspection.isMeant(stage);
    }

    /** Whether a reference is a variable: BuildKit does not expand it, but its author means one of the stages. */
    private static boolean isMeantByVariable(StageTable table) {
        return table.references().stream()
                .anyMatch(reference -> reference.resolution().why() == Resolution.Why.EXPANSION);
    }

    private static boolean isUsedElsewhere(Stage stage, List<Reference> references) {
        for (Reference reference : references) {
            if (reference.resolution().isStage(stage.index()) && reference.stage() != stage.index()) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Stage stage, Inspection inspection) {
        RelatedRange place = inspection.related(stage, "");
        return Finding.of(
                DiagnosticCode.UNUSED_STAGE,
                place.instruction(),
                place.range(),
                Quoted.stageFirst(stage)
                        + " is not used by another stage or by a build file in the workspace folders.");
    }
}
