package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import java.util.List;

/**
 * The diagnostics of a file.
 *
 * @param diagnostics in the order of the text
 * @param failures the exceptions of rules that failed and so may have found too little: a bug in this program
 */
public record FileDiagnostics(List<LocatedDiagnostic> diagnostics, List<Throwable> failures) {

    public static FileDiagnostics of(Diagnosis diagnosis) {
        return new FileDiagnostics(diagnosis.diagnostics(), diagnosis.failures());
    }
}
