package io.github.dockerfilestages.ide.diagnostics;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What diagnostics depend on beside the Dockerfile.
 *
 * @param severities what the user chose, by code; an empty choice turns the code off
 * @param officialImages the names that mean an image to everybody
 * @param passedArguments the build arguments that a build file passes, so that their defaults say little
 * @param contextsAreKnown whether every build file was read that may declare a word as a build context
 */
public record DiagnosticSettings(
        Map<DiagnosticCode, Optional<Severity>> severities,
        Set<String> officialImages,
        Set<String> passedArguments,
        boolean contextsAreKnown) {

    public DiagnosticSettings {
        severities = Map.copyOf(severities);
        officialImages = Set.copyOf(officialImages);
        passedArguments = Set.copyOf(passedArguments);
    }

    /** The settings of a user who chose nothing, for a file that no build file concerns. */
    public static DiagnosticSettings of(Set<String> officialImages) {
        return new DiagnosticSettings(Map.of(), officialImages, Set.of(), true);
    }

    /** These settings with other severities. */
    public DiagnosticSettings with(Map<DiagnosticCode, Optional<Severity>> chosen) {
        return new DiagnosticSettings(chosen, officialImages, passedArguments, contextsAreKnown);
    }

    /** The finding as the user wants to see it, if at all. */
    Optional<Finding> apply(Finding finding) {
        return severities
                .getOrDefault(finding.code(), Optional.of(finding.severity()))
                .map(finding::as);
    }
}
