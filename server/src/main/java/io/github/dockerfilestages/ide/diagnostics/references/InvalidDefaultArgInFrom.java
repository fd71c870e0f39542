package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** A base whose variables have no defaults that form a valid image name: building needs a build argument. */
public final class InvalidDefaultArgInFrom {
    private InvalidDefaultArgInFrom() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        ReferenceProblem problem = reference.resolution().problem();
        boolean isVariable =
                reference.kind() == ReferenceKind.FROM && reference.value().indexOf('$') >= 0;
        if (!isVariable || problem != ReferenceProblem.BLANK && problem != ReferenceProblem.BADREF) {
            return Optional.empty();
        }
        String state = problem == ReferenceProblem.BLANK ? "empty" : "not an image";
        return Optional.of(Finding.at(
                reference,
                DiagnosticCode.INVALID_DEFAULT_ARG_IN_FROM,
                Quoted.word(reference.value()) + " is " + state + " by default"
                        + (problem == ReferenceProblem.BLANK
                                ? ""
                                : " (" + Quoted.word(inspection.nameIn(reference)) + ")")
                        + "; BuildKit needs a build argument to build this file."));
    }
}
