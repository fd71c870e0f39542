package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTarget;
import io.github.dockerfilestages.ide.diagnostics.rules.NearStage;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replaces a mistyped build target with the name of a similar stage, written as the build file writes its values. */
final class FixTarget {
    private final Project project;
    private final ProjectBuildFile file;
    private final DiagnosticSettings settings;

    private FixTarget(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        this.project = project;
        this.file = file;
        this.settings = settings;
    }

    /** Fixes for the targets that the range touches ({@link FixRequests#nearest}), in the order of the text. */
    static Stream<CodeAction> at(Project project, ProjectBuildFile file, DiagnosticSettings settings, TextRange range) {
        return new FixTarget(project, file, settings).at(range);
    }

    private Stream<CodeAction> at(TextRange range) {
        List<UnknownBuildTarget> all = UnknownBuildTarget.find(project, file, settings);
        Stream<UnknownBuildTarget> here = all.stream()
                .filter(unknown -> unknown.diagnostic().range().touches(range)
                        && unknown.near().isPresent());
        return FixRequests.nearest(here, file.text(), range)
                .flatMap(unknown -> unknown
                        .near()
                        .map(NearStage::stage)
                        .map(Stage::name)
                        .flatMap(name -> fix(unknown, name, all.size()))
                        .stream());
    }

    private Optional<CodeAction> fix(UnknownBuildTarget unknown, String name, int count) {
        return edit(unknown, name)
                .filter(edit -> countAfter(edit) < count)
                .map(edit -> new CodeAction(
                        "Change to '" + name + "'",
                        CodeActionCategory.QUICK_FIX,
                        List.of(new FileEdit(file.path(), edit, EditConfirmation.NONE)),
                        Optional.of(unknown.diagnostic()),
                        true,
                        Optional.empty()));
    }

    /** Of a value that is composed of several pieces, only one can change. */
    private Optional<TextEdit> edit(UnknownBuildTarget unknown, String name) {
        Value value = unknown.target().value();
        TextRange range = value.range();
        return value.isComposed()
                ? value.pieceEdit(name)
                : Optional.of(
                        new TextEdit(range, WrittenName.of(unknown.target().kind(), file.text(), range, name)));
    }

    /** How many targets are unknown after the edit, when the file is parsed again. */
    private int countAfter(TextEdit edit) {
        var text = SourceText.of(edit.apply(file.text().content()));
        ProjectBuildFile edited = file.with(text, BuildParameters.NONE);
        return UnknownBuildTarget.find(project.with(List.of(edited)), edited, settings)
                .size();
    }
}
