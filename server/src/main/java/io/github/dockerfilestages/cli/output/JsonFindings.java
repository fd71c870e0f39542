package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.ide.graph.FindingReport;
import java.util.List;

/** Findings as one JSON array. */
final class JsonFindings {
    private JsonFindings() {}

    static void print(CheckResult result, Console console) {
        List<FindingReport> findings = result.files().stream()
                .flatMap(file -> file.findings().stream()
                        .map(finding -> FindingReport.of(file.name(), file.text(), finding, file.names())))
                .toList();
        console.print(Json.indented(findings));
    }
}
