package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.Why;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** A base whose variables have no defaults that form a valid image name: building needs a build argument. */
public final class InvalidDefaultArgInFrom {
    private InvalidDefaultArgInFrom() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        Why why = reference.resolution().why();
        boolean isVariable =
                reference.site() == ReferenceKind.FROM && reference.value().indexOf('$') >= 0;
        if (!isVariable || why != Why.BLANK && why != Why.BADREF) {
            return Optional.empty();
        }
        String problem = why == Why.BLANK ? "empty" : "not an image";
        return Optional.of(Finding.at(
                reference,
                DiagnosticCode.INVALID_DEFAULT_ARG_IN_FROM,
                Quoted.word(reference.value()) + " is " + problem + " by default"
                        + (why == Why.BLANK ? "" : " (" + Quoted.word(inspection.nameIn(reference)) + ")")
                        + "; BuildKit needs a build argument to build this file."));
    }
}
