package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;

/** Diagnostics as a report of Checkstyle, which Jenkins and many other services read. */
final class CheckstyleFormat {
    private CheckstyleFormat() {}

    static void print(CheckResult result, Console console) {
        List<XmlElement> files =
                result.files().stream().map(CheckstyleFormat::file).toList();
        XmlElement.of("checkstyle")
                .with("version", "4.3")
                .containing(files)
                .document()
                .forEach(console::print);
    }

    private static XmlElement file(CheckedFile file) {
        return XmlElement.of("file")
                .with("name", file.name())
                .containing(file.findings().stream()
                        .map(finding -> error(file, finding))
                        .toList());
    }

    private static XmlElement error(CheckedFile file, LocatedDiagnostic finding) {
        Position start = PositionRange.of(file.text(), finding.range()).start();
        return XmlElement.of("error")
                .with("line", start.line() + 1)
                .with("column", start.character() + 1)
                .with("severity", severity(finding.severity()))
                .with("message", finding.message())
                .with("source", "dockerfile-stages." + finding.code().id());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION, HINT -> "info";
        };
    }
}
