package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a check.
 *
 * @param files every Dockerfile and build file that was read, with or without diagnostics
 * @param isComplete whether all files could be read
 */
public record CheckResult(List<CheckedFile> files, boolean isComplete) {

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
