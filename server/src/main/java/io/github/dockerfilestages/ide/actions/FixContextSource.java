package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownContextSource;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replaces the mistyped name of a target or service that a named context stands for. */
final class FixContextSource {
    private FixContextSource() {}

    /** Fixes for the sources that the range touches, in the order of the text. */
    static Stream<CodeAction> at(Project project, ProjectBuildFile file, DiagnosticSettings settings, TextRange range) {
        Stream<UnknownContextSource> here = UnknownContextSource.find(project, file, settings).stream()
                .filter(unknown -> unknown.diagnostic().range().touches(range)
                        && !unknown.build().isComposed());
        return FixRequests.nearest(here, file.text(), range)
                .flatMap(unknown -> unknown.near().stream().map(name -> fix(file, unknown, name)));
    }

    private static CodeAction fix(ProjectBuildFile file, UnknownContextSource unknown, String name) {
        var edit = new TextEdit(unknown.build().range(), name);
        return new CodeAction(
                "Change to '" + name + "'",
                CodeActionCategory.QUICK_FIX,
                List.of(new FileEdit(file.path(), edit, EditConfirmation.NONE)),
                Optional.of(unknown.diagnostic()),
                true,
                Optional.empty());
    }
}
