package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ProgramVersion;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.cli.output.Json;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.FileUri;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Diagnostics as SARIF 2.1.0, the format for services of static analysis. The components of the records are its keys.
 */
final class SarifFormat {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String PRODUCT_PAGE = "https://github.com/dockerfilestages/dockerfile-stages";

    private SarifFormat() {}

    private record SarifRun(Tool tool, String columnKind, List<Invocation> invocations, List<SarifResult> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, String informationUri, List<SarifRule> rules) {}

    private record SarifRule(String id, String helpUri, SarifConfiguration defaultConfiguration) {}

    private record SarifConfiguration(String level) {}

    private record Invocation(boolean executionSuccessful) {}

    private record SarifResult(
            String ruleId,
            String level,
            Message message,
            List<Location> locations,
            List<RelatedLocation> relatedLocations) {}

    private record Message(String text) {}

    private record Location(PhysicalLocation physicalLocation) {}

    private record RelatedLocation(Message message, PhysicalLocation physicalLocation) {}

    private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    private record ArtifactLocation(String uri) {}

    private record Region(int startLine, int startColumn, int endLine, int endColumn) {}

    static void print(CheckResult result, Console console) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run(result)));
        console.print(Json.indented(log));
    }

    private static SarifRun run(CheckResult result) {
        List<SarifRule> rules = Stream.of(DiagnosticCode.values())
                .map(code -> new SarifRule(code.id(), code.href(), new SarifConfiguration(level(code.severity()))))
                .toList();
        List<SarifResult> results = result.files().stream()
                .flatMap(file -> file.findings().stream().map(finding -> result(file, finding)))
                .toList();
        return new SarifRun(
                new Tool(new Driver("dockerfile-stages", ProgramVersion.current(), PRODUCT_PAGE, rules)),
                "utf16CodeUnits",
                List.of(new Invocation(result.isComplete())),
                results);
    }

    private static SarifResult result(CheckedFile file, LocatedDiagnostic finding) {
        return new SarifResult(
                finding.code().id(),
                level(finding.severity()),
                new Message(finding.message()),
                List.of(new Location(location(file, finding.range()))),
                finding.related().stream()
                        .map(place -> new RelatedLocation(
                                new Message(place.message()), location(file.holderOf(place), place.range())))
                        .toList());
    }

    private static PhysicalLocation location(CheckedFile file, TextRange range) {
        PositionRange place = PositionRange.of(file.text(), range);
        return new PhysicalLocation(
                new ArtifactLocation(FileUri.reference(file.name())),
                new Region(
                        place.start().line() + 1,
                        place.start().character() + 1,
                        place.end().line() + 1,
                        place.end().character() + 1));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION, HINT -> "note";
        };
    }
}
