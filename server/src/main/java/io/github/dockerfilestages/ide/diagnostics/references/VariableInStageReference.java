package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.Why;
import java.util.Optional;

/** A variable where BuildKit does not expand variables. */
public final class VariableInStageReference {
    private VariableInStageReference() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (reference.resolution().why() != Why.EXPANSION) {
            return Optional.empty();
        }
        String place = reference.site().isCopy() ? "--from" : "the from of a mount";
        String word = Quoted.word(reference.value());
        return Optional.of(Finding.at(
                reference,
                DiagnosticCode.VARIABLE_IN_STAGE_REFERENCE,
                "BuildKit expands no variables in " + place + " and rejects " + word
                        + "; make it the base of a stage and name that stage here."));
    }
}
