package io.github.dockerfilestages.ide.actions.changes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies a change: parses the edited text and decides whether the change does what it should. */
public final class Verdict {
    private Verdict() {}

    /** Why the change must not be offered: it would change something else or cause an error. */
    public static Optional<String> refusalOf(Diagnosis before, Change change) {
        StageModel edited = change.applied(before.model());
        return Proof.refusalOf(before.model(), edited, change)
                .or(() -> Optional.of("BuildKit would reject the file.")
                        .filter(sentence -> hasNewError(before, before.after(edited))));
    }

    /** Whether the change fixes each of these diagnostics and does no harm. */
    public static boolean fixes(Diagnosis before, List<Finding> findings, Change change) {
        StageModel edited = change.applied(before.model());
        if (change.edits().isEmpty()
                || Proof.refusalOf(before.model(), edited, change).isPresent()) {
            return false;
        }
        Diagnosis after = before.after(edited);
        Map<DiagnosticCode, Long> left = count(after.findings());
        Map<DiagnosticCode, Long> found = count(before.findings());
        boolean areGone = count(findings).entrySet().stream()
                .allMatch(fixed -> left.getOrDefault(fixed.getKey(), 0L)
                        <= found.getOrDefault(fixed.getKey(), 0L) - fixed.getValue());
        return areGone && !hasNewError(before, after);
    }

    private static Map<DiagnosticCode, Long> count(List<Finding> findings) {
        return findings.stream().collect(groupingBy(Finding::code, counting()));
    }

    private static boolean hasNewError(Diagnosis before, Diagnosis after) {
        Map<DiagnosticCode, Long> old = errors(before);
        return errors(after).entrySet().stream()
                .anyMatch(error -> error.getValue() > old.getOrDefault(error.getKey(), 0L));
    }

    private static Map<DiagnosticCode, Long> errors(Diagnosis diagnosis) {
        return count(diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    }
}
