package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules by what they look at.
 *
 * @param ofReferences one word, one message: a reference has the first of these that applies
 * @param ofStages each has a word of its own, except for those about the alias, of which a valid one may have several
 */
record Rules(List<Rule<Reference>> ofReferences, List<Rule<Stage>> ofStages) {
    private static final List<Rule<Reference>> OF_REFERENCES = List.of(
            UnknownFromFlag::find,
            VariableInStageReference::find,
            EmptyStageReference::find,
            InvalidStageIndex::find,
            CircularStageDependency::find,
            ForwardStageReference::find,
            NumericNameNotIndex::find,
            StageReferenceCasing::find,
            TaggedStageName::find,
            UndefinedArgInFrom::find,
            InvalidDefaultArgInFrom::find,
            UnknownStage::find,
            CopyFromParentStage::find,
            NumericStageReference::find,
            ShadowedImageName::find);

    private static final List<Rule<Stage>> OF_STAGES = List.of(
            InvalidFromInstruction::find,
            FromAsCasing::find,
            InvalidStageName::find,
            DuplicateStageName::find,
            StageNameCasing::find,
            ReservedStageName::find,
            UnusedStage::find);

    /** Found on flags and variables, whether they hold a reference or not. */
    private static final Set<DiagnosticCode> FOUND_ALREADY =
            EnumSet.of(DiagnosticCode.UNKNOWN_FROM_FLAG, DiagnosticCode.UNDEFINED_ARG_IN_FROM);

    static final Rules ALL = new Rules(OF_REFERENCES, OF_STAGES);

    /** What the rules find. One that fails on something does not keep the others from it. */
    Findings find(Inspection inspection) {
        var attempts = new Attempts();
        var found = new ArrayList<Finding>();
        attempts.ask(() -> Optional.of(inspection.unknownFromFlags().values())).ifPresent(found::addAll);
        attempts.ask(() -> Optional.of(inspection.undefinedArguments().values()))
                .ifPresent(ofInstructions -> ofInstructions.forEach(found::addAll));
        for (Stage stage : inspection.table().stages()) {
            Cancellation.check();
            for (Rule<Stage> rule : ofStages) {
                attempts.ask(() -> rule.find(stage, inspection)).ifPresent(found::add);
            }
        }
        for (Reference reference :
                attempts.ask(() -> Optional.of(KnownReferences.in(inspection))).orElse(List.of())) {
            Cancellation.check();
            attempts.ask(() -> ofReference(reference, inspection, attempts))
                    .filter(finding -> !FOUND_ALREADY.contains(finding.code()))
                    .ifPresent(found::add);
        }
        return new Findings(found, attempts.failures());
    }

    /** A trigger is judged in the stages that it fires in, and nowhere if there are none. */
    private Optional<Finding> ofReference(Reference reference, Inspection inspection, Attempts attempts) {
        if (!reference.site().isOnbuild()) {
            return first(reference, inspection, attempts);
        }
        return Trigger.of(reference, inspection)
                .flatMap(trigger -> first(trigger.fired(), inspection, attempts).map(trigger::related));
    }

    private Optional<Finding> first(Reference reference, Inspection inspection, Attempts attempts) {
        for (Rule<Reference> rule : ofReferences) {
            Optional<Finding> found = attempts.ask(() -> rule.find(reference, inspection));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
