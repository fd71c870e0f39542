package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import java.util.Optional;

/** A variable where BuildKit does not expand variables. */
public final class VariableInStageReference {
    private VariableInStageReference() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.resolution().problem() != ReferenceProblem.EXPANSION) {
            return Optional.empty();
        }
        String place = reference.kind().isCopy() ? "--from" : "a mount";
        return Optional.of(Finding.at(
                reference,
                DiagnosticCode.VARIABLE_IN_STAGE_REFERENCE,
                Quoted.word(reference.value()) + " is not expanded in " + place
                        + ". Use it as the base of a stage, and name that stage here."));
    }
}
