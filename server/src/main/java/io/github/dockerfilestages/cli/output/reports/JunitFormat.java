package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;

/**
 * Diagnostics as a report of JUnit, which nearly every service for CI shows. Each file is a suite, and each finding a
 * test of it. A finding that does not make the command fail is a test that passes, with output; a file without findings
 * has one test, which passes.
 */
final class JunitFormat {
    private static final String TIME = "0";

    private JunitFormat() {}

    static void print(CheckResult result, Console console) {
        List<XmlElement> suites =
                result.files().stream().map(file -> suite(file, result)).toList();
        XmlElement.of("testsuites")
                .with("name", "dockerfile-stages")
                .containing(suites)
                .document()
                .forEach(console::print);
    }

    private static XmlElement suite(CheckedFile file, CheckResult result) {
        List<XmlElement> tests = file.findings().isEmpty()
                ? List.of(test(file, "check"))
                : file.findings().stream()
                        .map(finding -> test(file, finding, result))
                        .toList();
        long failures = file.findings().stream().filter(result::isFailure).count();
        return XmlElement.of("testsuite")
                .with("name", file.name())
                .with("tests", tests.size())
                .with("failures", failures)
                .with("errors", 0)
                .with("skipped", 0)
                .with("time", TIME)
                .containing(tests);
    }

    private static XmlElement test(CheckedFile file, LocatedDiagnostic finding, CheckResult result) {
        Position start = PositionRange.of(file.text(), finding.range()).start();
        String place = (start.line() + 1) + ":" + (start.character() + 1);
        String text = file.name() + ":" + place + ": " + finding.severity().jsonName() + ": " + finding.message();
        XmlElement content = result.isFailure(finding)
                ? XmlElement.of("failure")
                        .with("type", finding.severity().jsonName())
                        .with("message", finding.message())
                        .containing(text)
                : XmlElement.of("system-out").containing(text);
        return test(file, finding.code().id() + " at " + place).containing(List.of(content));
    }

    private static XmlElement test(CheckedFile file, String name) {
        return XmlElement.of("testcase")
                .with("name", name)
                .with("classname", file.name())
                .with("time", TIME);
    }
}
