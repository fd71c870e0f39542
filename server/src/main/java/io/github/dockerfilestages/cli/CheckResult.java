package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.diagnostics.Diagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param files every Dockerfile and build file that was read, whether or not something was found in it
 * @param isComplete whether there was none that could not be read
 */
record CheckResult(List<CheckedFile> files, boolean isComplete) {

    Stream<Diagnostic> findings() {
        return files.stream().flatMap(file -> file.findings().stream());
    }

    long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity).count();
    }

    long filesWithFindings() {
        return files.stream().filter(file -> !file.findings().isEmpty()).count();
    }
}
