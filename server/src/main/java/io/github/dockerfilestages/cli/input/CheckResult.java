package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result of a check.
 *
 * @param files every Dockerfile and build file that was read, with or without diagnostics
 * @param isComplete whether all files could be read
 * @param failing the severities that make the check fail
 */
public record CheckResult(List<CheckedFile> files, boolean isComplete, Set<Severity> failing) {

    /** The same result with other findings of its files. */
    CheckResult with(List<CheckedFile> others) {
        return new CheckResult(others, isComplete, failing);
    }

    /** The same files without findings. */
    public CheckResult without() {
        return with(files.stream().map(file -> file.with(List.of())).toList());
    }

    /** Whether the check has failed. */
    public boolean isFailed() {
        return findings().anyMatch(this::isFailure);
    }

    /** Whether a finding makes the check fail. */
    public boolean isFailure(LocatedDiagnostic finding) {
        return failing.contains(finding.severity());
    }

    public Stream<LocatedDiagnostic> findings() {
        return files.stream().flatMap(file -> file.findings().stream());
    }

    public long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity).count();
    }

    public long filesWithFindings() {
        return files.stream().filter(file -> !file.findings().isEmpty()).count();
    }
}
