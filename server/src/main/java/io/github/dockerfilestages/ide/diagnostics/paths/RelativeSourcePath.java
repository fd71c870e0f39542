package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathSource;
import java.util.Optional;

/** A source without a slash at its start: it does not depend on the WORKDIR of its stage, although only that has it. */
final class RelativeSourcePath {
    private RelativeSourcePath() {}

    static Optional<Finding> find(PathSource source, PathModel paths) {
        return MeantPath.belowWorkdir(source, paths).flatMap(meant -> finding(source, meant, paths));
    }

    private static Optional<Finding> finding(PathSource source, String meant, PathModel paths) {
        String stage = paths.model().table().stage(source.from()).label();
        String message = "Source path " + Quoted.word(source.written()) + " means " + Quoted.word(source.path())
                + "; stage " + Quoted.word(stage) + " only has " + Quoted.word(meant) + ".";
        return MissingSourcePath.instruction(source, paths)
                .map(index -> Finding.of(DiagnosticCode.RELATIVE_SOURCE_PATH, index, source.range(), message));
    }
}
