package io.github.dockerfilestages.ide.diagnostics;

import java.util.List;

/**
 * What rules have found.
 *
 * @param failures of rules that failed on something
 */
record Findings(List<Finding> all, List<Throwable> failures) {
    static final Findings NONE = new Findings(List.of(), List.of());
}
