package io.github.dockerfilestages.ide.actions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Map;
import java.util.Optional;

/** Tries a change: reads the edited text again and says whether it does what it should. */
final class Verdict {
    private Verdict() {}

    /** Why the change must not be offered: it would change something else, or bring an error. */
    static Optional<String> refusalOf(Diagnosis before, Change change) {
        StageModel edited = change.applied(before.model());
        return Proof.refusalOf(before.model(), edited, change)
                .or(() -> Optional.of("BuildKit would reject the file.")
                        .filter(sentence -> hasNewError(before, before.after(edited))));
    }

    /** Whether the change mends a finding and does no harm. */
    static boolean mends(Diagnosis before, Finding finding, Change change) {
        StageModel edited = change.applied(before.model());
        if (change.edits().isEmpty()
                || Proof.refusalOf(before.model(), edited, change).isPresent()) {
            return false;
        }
        Diagnosis after = before.after(edited);
        return count(after, finding.code()) < count(before, finding.code()) && !hasNewError(before, after);
    }

    private static long count(Diagnosis diagnosis, DiagnosticCode code) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.code() == code)
                .count();
    }

    private static boolean hasNewError(Diagnosis before, Diagnosis after) {
        Map<DiagnosticCode, Long> old = errors(before);
        return errors(after).entrySet().stream()
                .anyMatch(error -> error.getValue() > old.getOrDefault(error.getKey(), 0L));
    }

    private static Map<DiagnosticCode, Long> errors(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .collect(groupingBy(Finding::code, counting()));
    }
}
