package io.github.dockerfilestages.ide.diagnostics;

import java.util.List;

/**
 * What rules have found.
 *
 * @param failures of rules that failed on something
 */
public record Findings(List<Finding> all, List<Throwable> failures) {
    public static final Findings NONE = new Findings(List.of(), List.of());
}
