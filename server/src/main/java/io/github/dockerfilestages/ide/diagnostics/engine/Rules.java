package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Findings;
import io.github.dockerfilestages.ide.diagnostics.references.CircularStageDependency;
import io.github.dockerfilestages.ide.diagnostics.references.CopyFromParentStage;
import io.github.dockerfilestages.ide.diagnostics.references.EmptyStageReference;
import io.github.dockerfilestages.ide.diagnostics.references.ForwardStageReference;
import io.github.dockerfilestages.ide.diagnostics.references.InvalidDefaultArgInFrom;
import io.github.dockerfilestages.ide.diagnostics.references.InvalidStageIndex;
import io.github.dockerfilestages.ide.diagnostics.references.NumericNameNotIndex;
import io.github.dockerfilestages.ide.diagnostics.references.NumericStageReference;
import io.github.dockerfilestages.ide.diagnostics.references.StageReferenceCasing;
import io.github.dockerfilestages.ide.diagnostics.references.TaggedStageName;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownStage;
import io.github.dockerfilestages.ide.diagnostics.references.VariableInStageReference;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.KnownReferences;
import io.github.dockerfilestages.ide.diagnostics.rules.Rule;
import io.github.dockerfilestages.ide.diagnostics.rules.Trigger;
import io.github.dockerfilestages.ide.diagnostics.rules.UndefinedArgInFrom;
import io.github.dockerfilestages.ide.diagnostics.rules.UnknownFromFlag;
import io.github.dockerfilestages.ide.diagnostics.stages.DuplicateStageName;
import io.github.dockerfilestages.ide.diagnostics.stages.FromAsCasing;
import io.github.dockerfilestages.ide.diagnostics.stages.InvalidFromInstruction;
import io.github.dockerfilestages.ide.diagnostics.stages.InvalidStageName;
import io.github.dockerfilestages.ide.diagnostics.stages.ReservedStageName;
import io.github.dockerfilestages.ide.diagnostics.stages.ShadowedImageName;
import io.github.dockerfilestages.ide.diagnostics.stages.StageNameCasing;
import io.github.dockerfilestages.ide.diagnostics.stages.UnusedStage;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All rules, by what they check.
 *
 * @param ofReferences in order of priority: the first rule that applies to a reference reports it, so each word has at
 *     most one message
 * @param ofStages each rule checks its own word, except that several rules may report a valid alias
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
            ReservedStageName::find);

    /** Codes already found on all flags and variables, whether these hold a reference or not. */
    private static final Set<DiagnosticCode> FOUND_ALREADY =
            EnumSet.of(DiagnosticCode.UNKNOWN_FROM_FLAG, DiagnosticCode.UNDEFINED_ARG_IN_FROM);

    static final Rules ALL = new Rules(OF_REFERENCES, OF_STAGES);

    /** Runs all rules. A rule that fails does not stop the others. */
    Findings find(Inspection inspection) {
        var attempts = new RuleAttempts();
        var found = new ArrayList<Finding>();
        attempts.ask(() -> Optional.of(UnknownFromFlag.all(inspection))).ifPresent(found::addAll);
        attempts.ask(() -> Optional.of(UndefinedArgInFrom.all(inspection))).ifPresent(found::addAll);
        attempts.ask(() -> Optional.of(UnusedStage.all(inspection))).ifPresent(found::addAll);
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

    /** A trigger is checked in the stages where it runs; if there are none, it is not checked. */
    private Optional<Finding> ofReference(Reference reference, Inspection inspection, RuleAttempts attempts) {
        if (!reference.kind().isOnbuild()) {
            return first(reference, inspection, attempts);
        }
        return Trigger.of(reference, inspection)
                .flatMap(trigger -> first(trigger.fired(), inspection, attempts).map(trigger::related));
    }

    private Optional<Finding> first(Reference reference, Inspection inspection, RuleAttempts attempts) {
        for (Rule<Reference> rule : ofReferences) {
            Optional<Finding> found = attempts.ask(() -> rule.find(reference, inspection));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
