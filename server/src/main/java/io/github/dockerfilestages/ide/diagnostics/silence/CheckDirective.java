package io.github.dockerfilestages.ide.diagnostics.silence;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.stages.StageTable;

/** The {@code # check=} at the top of a Dockerfile. */
public final class CheckDirective {
    private CheckDirective() {}

    /**
     * Whether BuildKit can parse its options, or there are none; otherwise BuildKit reads the file and resolves
     * nothing.
     */
    public static boolean isReadable(StageTable table) {
        return CheckOptions.ofFile(table).isPresent();
    }

    /** Whether warnings make the build fail. */
    public static boolean failsOnWarnings(StageTable table) {
        return CheckOptions.ofFile(table).filter(CheckOptions::isError).isPresent();
    }

    /** Whether a warning of this code makes the build fail. */
    public static boolean failsOn(StageTable table, DiagnosticCode code) {
        return CheckOptions.ofFile(table)
                .filter(options -> options.isError() && !options.skips(code))
                .isPresent();
    }
}
