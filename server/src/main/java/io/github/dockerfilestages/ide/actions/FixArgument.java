package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownStageInArgument;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replaces the value of a build argument with one that makes the FROM name a stage, the nearest first. */
final class FixArgument {
    private static final int MOST_VALUES = 5;

    private FixArgument() {}

    /** Fixes for the values that the range touches, in the order of the text. */
    static Stream<StageAction> at(
            Project project, ProjectBuildFile file, DiagnosticSettings settings, TextRange range) {
        List<UnknownStageInArgument> all = UnknownStageInArgument.find(project, file, settings);
        TriedFix fixes = TriedFix.of(
                project, file, (edited, changed) -> UnknownStageInArgument.find(edited, changed, settings), all);
        Stream<UnknownStageInArgument> here =
                all.stream().filter(unknown -> unknown.diagnostic().range().touches(range));
        return DiagnosticsInRange.nearest(here, file.text(), range).flatMap(unknown -> of(fixes, unknown));
    }

    private static Stream<StageAction> of(TriedFix fixes, UnknownStageInArgument unknown) {
        return unknown.values().stream().limit(MOST_VALUES).flatMap(value -> fix(fixes, unknown, value).stream());
    }

    private static Optional<StageAction> fix(TriedFix fixes, UnknownStageInArgument unknown, String value) {
        boolean isNear = unknown.near().isPresent() && unknown.values().get(0).equals(value);
        return fixes.changing(unknown.target(), value, unknown.diagnostic())
                .map(action -> isNear ? action : action.ordinary());
    }
}
