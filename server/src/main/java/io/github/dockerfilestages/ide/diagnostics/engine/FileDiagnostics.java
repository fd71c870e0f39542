package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import java.util.List;

/**
 * What is wrong with the stage names in a file.
 *
 * @param diagnostics in the order of the text
 * @param failures of rules, each of which may have found less than there is; a fault of the program, not of the file
 */
public record FileDiagnostics(List<LocatedDiagnostic> diagnostics, List<Throwable> failures) {

    public static FileDiagnostics of(Diagnosis diagnosis) {
        return new FileDiagnostics(diagnosis.diagnostics(), diagnosis.failures());
    }
}
