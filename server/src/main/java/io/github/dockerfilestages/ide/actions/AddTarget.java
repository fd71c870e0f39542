package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.references.TargetOmitted;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds the target that a bake target or service with the name of a stage lacks. The entry is inserted as a line of its
 * own; where a block is written differently, there is no fix.
 */
final class AddTarget {
    private static final String JSON = ".json";

    private AddTarget() {}

    /** Fixes for the builds whose names the range touches, in the order of the text. */
    static Stream<StageAction> at(
            Project project, ProjectBuildFile file, DiagnosticSettings settings, TextRange range) {
        List<TargetOmitted> all = TargetOmitted.find(project, file, settings);
        TriedFix fixes =
                TriedFix.of(project, file, (edited, changed) -> TargetOmitted.find(edited, changed, settings), all);
        Stream<TargetOmitted> here =
                all.stream().filter(omitted -> omitted.diagnostic().range().touches(range));
        return DiagnosticsInRange.nearest(here, file.text(), range)
                .flatMap(omitted -> fix(fixes, file, omitted).stream());
    }

    private static Optional<StageAction> fix(TriedFix fixes, ProjectBuildFile file, TargetOmitted omitted) {
        String stage = omitted.stage().name();
        int line = file.text().lineAt(omitted.build().name().range().end());
        return writer(file, omitted)
                .target(line, stage)
                .flatMap(edit -> fixes.of("Add target '" + stage + "'", edit, omitted.diagnostic()));
    }

    private static EntryWriter writer(ProjectBuildFile file, TargetOmitted omitted) {
        var lines = new BlockLines(file.text());
        if (omitted.build().kind() == BuildKind.COMPOSE) {
            return new YamlEntryWriter(lines);
        }
        return file.path().name().endsWith(JSON) ? new JsonEntryWriter(lines) : new HclEntryWriter(lines);
    }
}
