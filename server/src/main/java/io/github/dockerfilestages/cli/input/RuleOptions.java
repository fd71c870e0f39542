package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.workspace.settings.Settings.SeverityChoice;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which diagnostics a command reports, and how severe they are, whatever the configuration says. */
public final class RuleOptions {
    @Option(
            names = "--select",
            split = ",",
            paramLabel = "CODE",
            description = "Only these diagnostics, even those that the configuration turns off.")
    private List<DiagnosticCode> selected = List.of();

    @Option(names = "--ignore", split = ",", paramLabel = "CODE", description = "All diagnostics but these.")
    private List<DiagnosticCode> ignored = List.of();

    @Option(
            names = "--severity",
            split = ",",
            paramLabel = "CODE=LEVEL",
            description = "The severity of a diagnostic: error, warning, information, hint or off.")
    private Map<DiagnosticCode, SeverityChoice> severities = new LinkedHashMap<>();

    /** The settings with these choices. */
    public DiagnosticSettings over(DiagnosticSettings settings) {
        Map<DiagnosticCode, Optional<Severity>> chosen = new EnumMap<>(DiagnosticCode.class);
        chosen.putAll(settings.severities());
        for (DiagnosticCode code : DiagnosticCode.values()) {
            boolean isSelected = selected.contains(code);
            if (!selected.isEmpty() && !isSelected) {
                chosen.put(code, Optional.empty());
            } else if (isSelected) {
                chosen.remove(code, Optional.empty());
            }
        }
        ignored.forEach(code -> chosen.put(code, Optional.empty()));
        severities.forEach((code, choice) -> chosen.put(code, choice.severity()));
        return settings.with(chosen);
    }
}
