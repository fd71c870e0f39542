package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param files every Dockerfile and build file that was read, whether or not something was found in it
 * @param isComplete whether there was none that could not be read
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
