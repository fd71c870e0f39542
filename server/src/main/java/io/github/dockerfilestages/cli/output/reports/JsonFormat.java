package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.output.Json;
import io.github.dockerfilestages.ide.graph.DiagnosticReport;
import java.util.List;

/** Diagnostics as one JSON array. */
final class JsonFormat {
    private JsonFormat() {}

    static void print(CheckResult result, Console console) {
        List<DiagnosticReport> findings = result.files().stream()
                .flatMap(file -> file.findings().stream()
                        .map(finding -> DiagnosticReport.of(file.name(), file.text(), finding, file.names())))
                .toList();
        console.print(Json.indented(findings));
    }
}
