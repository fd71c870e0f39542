package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.paths.PathSource;
import io.github.dockerfilestages.paths.StagePath;
import java.util.Optional;

/** A source without a slash at its start: it does not depend on the WORKDIR of its stage, although only that has it. */
final class RelativeSourcePath {
    private RelativeSourcePath() {}

    static Optional<Finding> find(PathSource source, PathModel paths) {
        String folder = paths.stage(source.from()).folder();
        boolean isQuestionable = source.isRelative()
                && StagePath.isKnown(source.path())
                && StagePath.isKnown(folder)
                && !folder.equals(StagePath.ROOT)
                && paths.places(source).isEmpty();
        if (!isQuestionable) {
            return Optional.empty();
        }
        String meant = StagePath.of(folder + "/" + source.path());
        boolean isThere = paths.places(source.at(meant)).stream()
                .findFirst()
                .filter(place -> place.certainty() == PlaceCertainty.CERTAIN)
                .isPresent();
        String stage = paths.model().table().stage(source.from()).label();
        String message = "Source path " + Quoted.word(source.written()) + " means " + Quoted.word(source.path())
                + "; stage " + Quoted.word(stage) + " only has " + Quoted.word(meant) + ".";
        return MissingSourcePath.instruction(source, paths.model())
                .filter(index -> isThere)
                .map(index -> Finding.of(DiagnosticCode.RELATIVE_SOURCE_PATH, index, source.range(), message));
    }
}
