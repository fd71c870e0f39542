package io.github.dockerfilestages.ide.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What diagnostics depend on beside the Dockerfile.
 *
 * @param severities what the user chose, by code; an empty choice turns the code off
 * @param officialImages the names that mean an image to everybody
 * @param surroundings what other files say of the Dockerfile
 */
public record DiagnosticSettings(
        Map<DiagnosticCode, Optional<Severity>> severities, Set<String> officialImages, ProjectKnowledge surroundings) {

    public DiagnosticSettings {
        severities = Map.copyOf(severities);
        officialImages = Set.copyOf(officialImages);
    }

    /** The settings of a user who chose nothing, for a file that no build file concerns. */
    public static DiagnosticSettings of(Set<String> officialImages) {
        return new DiagnosticSettings(Map.of(), officialImages, ProjectKnowledge.NONE);
    }

    /** These settings with other severities. */
    public DiagnosticSettings with(Map<DiagnosticCode, Optional<Severity>> chosen) {
        return new DiagnosticSettings(chosen, officialImages, surroundings);
    }

    /** These settings for a Dockerfile of which other files say something. */
    public DiagnosticSettings with(ProjectKnowledge known) {
        return new DiagnosticSettings(severities, officialImages, known);
    }

    /** The severity that a finding of a code is to be shown with, if at all. */
    public Optional<Severity> severity(DiagnosticCode code, Severity otherwise) {
        return severities.getOrDefault(code, Optional.of(otherwise));
    }

    /** By hand, as is {@link #hashCode}: the first call of a record's own takes Java a hundredth of a second. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiagnosticSettings settings && parts().equals(settings.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(severities, officialImages, surroundings);
    }

    /** The finding as the user wants to see it, if at all. */
    public Optional<Finding> apply(Finding finding) {
        return severity(finding.code(), finding.severity()).map(finding::as);
    }
}
