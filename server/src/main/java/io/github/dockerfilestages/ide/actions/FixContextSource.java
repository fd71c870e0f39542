package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownContextSource;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replaces the mistyped name of a target or service that a named context stands for. */
final class FixContextSource {
    private FixContextSource() {}

    /** Fixes for the sources that the range touches, in the order of the text. */
    static Stream<StageAction> at(
            Project project, ProjectBuildFile file, DiagnosticSettings settings, TextRange range) {
        List<UnknownContextSource> all = UnknownContextSource.find(project, file, settings);
        TriedFix fixes = TriedFix.of(
                project, file, (edited, changed) -> UnknownContextSource.find(edited, changed, settings), all);
        Stream<UnknownContextSource> here = all.stream()
                .filter(unknown -> unknown.diagnostic().range().touches(range)
                        && !unknown.build().isComposed());
        return DiagnosticsInRange.nearest(here, file.text(), range)
                .flatMap(unknown -> unknown.near().flatMap(name -> fix(fixes, unknown, name)).stream());
    }

    private static Optional<StageAction> fix(TriedFix fixes, UnknownContextSource unknown, String name) {
        var edit = new TextEdit(unknown.build().range(), name);
        return fixes.of("Change to '" + name + "'", edit, unknown.diagnostic());
    }
}
