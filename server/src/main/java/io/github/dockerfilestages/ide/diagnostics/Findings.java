package io.github.dockerfilestages.ide.diagnostics;

import java.util.List;

/**
 * The result of running the rules.
 *
 * @param failures the exceptions of rules that failed
 */
public record Findings(List<Finding> all, List<Throwable> failures) {
    public static final Findings NONE = new Findings(List.of(), List.of());
}
