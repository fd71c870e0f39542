package io.github.dockerfilestages.ide.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What diagnostics depend on besides the Dockerfile.
 *
 * @param severities the user's choice by code; an empty value turns the code off
 * @param officialImages the names of well-known images
 * @param surroundings what other files say about the Dockerfile
 */
public record DiagnosticSettings(
        Map<DiagnosticCode, Optional<Severity>> severities, Set<String> officialImages, ProjectKnowledge surroundings) {

    public DiagnosticSettings {
        severities = Map.copyOf(severities);
        officialImages = Set.copyOf(officialImages);
    }

    /** The default settings, for a file that no build file refers to. */
    public static DiagnosticSettings of(Set<String> officialImages) {
        return new DiagnosticSettings(Map.of(), officialImages, ProjectKnowledge.NONE);
    }

    /** These settings with other severities. */
    public DiagnosticSettings with(Map<DiagnosticCode, Optional<Severity>> chosen) {
        return new DiagnosticSettings(chosen, officialImages, surroundings);
    }

    /** These settings for a Dockerfile that other files refer to. */
    public DiagnosticSettings with(ProjectKnowledge known) {
        return new DiagnosticSettings(severities, officialImages, known);
    }

    /** The severity to show for a code; empty if the user turned the code off. */
    public Optional<Severity> severity(DiagnosticCode code, Severity otherwise) {
        return severities.getOrDefault(code, Optional.of(otherwise));
    }

    /** Written by hand, as is {@link #hashCode}: the first call of the generated methods takes Java about 10 ms. */
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

    /** The finding with the user's severity; empty if the user turned its code off. */
    public Optional<Finding> apply(Finding finding) {
        return severity(finding.code(), finding.severity()).map(finding::as);
    }

    /** The same for a diagnostic of a build file. */
    public Optional<LocatedDiagnostic> apply(LocatedDiagnostic diagnostic) {
        return severity(diagnostic.code(), diagnostic.severity()).map(diagnostic::as);
    }
}
