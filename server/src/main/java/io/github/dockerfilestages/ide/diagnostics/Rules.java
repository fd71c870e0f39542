package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rules, by what they look at. */
final class Rules {
    /** One word, one message: a reference has the first of these that applies. */
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

    /** Each has a word of its own, except for those about the alias, of which a valid one may have several. */
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

    private Rules() {}

    static List<Finding> find(Inspection inspection) {
        var findings = new ArrayList<Finding>(inspection.unknownFromFlags().values());
        inspection.undefinedArguments().values().forEach(findings::addAll);
        for (Stage stage : inspection.table().stages()) {
            Cancellation.check();
            for (Rule<Stage> rule : OF_STAGES) {
                rule.find(stage, inspection).ifPresent(findings::add);
            }
        }
        for (Reference reference : KnownReferences.in(inspection)) {
            Cancellation.check();
            ofReference(reference, inspection)
                    .filter(finding -> !FOUND_ALREADY.contains(finding.code()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** A trigger is judged in the stages that it fires in, and nowhere if there are none. */
    private static Optional<Finding> ofReference(Reference reference, Inspection inspection) {
        if (!reference.site().isOnbuild()) {
            return first(reference, inspection);
        }
        return Trigger.of(reference, inspection)
                .flatMap(trigger -> first(trigger.fired(), inspection).map(trigger::related));
    }

    private static Optional<Finding> first(Reference reference, Inspection inspection) {
        for (Rule<Reference> rule : OF_REFERENCES) {
            Optional<Finding> found = rule.find(reference, inspection);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
