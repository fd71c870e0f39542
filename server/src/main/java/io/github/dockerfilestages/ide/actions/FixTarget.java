package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import io.github.dockerfilestages.ide.actions.refactorings.NameStage;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTarget;
import io.github.dockerfilestages.ide.diagnostics.rules.NearStage;
import io.github.dockerfilestages.ide.symbols.EditedProject;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fixes a build target that names no stage: replaces it with the name of a stage, the nearest first, written as the build
 * file writes its values, or gives the last stage that name. Each fix is tried first.
 */
final class FixTarget {
    private final Project project;
    private final ProjectBuildFile file;
    private final DiagnosticSettings settings;

    /** The number of stages that are offered. */
    private static final int MOST_STAGES = 5;

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
        Stream<UnknownBuildTarget> here =
                all.stream().filter(unknown -> unknown.diagnostic().range().touches(range));
        return FixRequests.nearest(here, file.text(), range)
                .flatMap(unknown -> Stream.concat(
                        names(unknown).flatMap(name -> change(unknown, name, all.size()).stream()),
                        nameLast(unknown, all.size()).stream()));
    }

    /** The names of the stages that can be built, the one that was probably meant first. */
    private Stream<String> names(UnknownBuildTarget unknown) {
        Stream<String> near = unknown.near().map(NearStage::stage).map(Stage::name).stream();
        Stream<String> others = dockerfile(unknown).stream()
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .filter(Stage::isNamed)
                .map(Stage::name);
        return Stream.concat(near, others).distinct().limit(MOST_STAGES);
    }

    private Optional<CodeAction> change(UnknownBuildTarget unknown, String name, int count) {
        boolean isNear =
                unknown.near().filter(near -> near.stage().name().equals(name)).isPresent();
        return edit(unknown, name)
                .map(edit -> new FileEdit(file.path(), edit, EditConfirmation.NONE))
                .flatMap(edit -> tried(unknown, "Change to '" + name + "'", edit, count))
                .map(action -> isNear ? action : action.ordinary());
    }

    /** Gives the last stage the name, if it has none. */
    private Optional<CodeAction> nameLast(UnknownBuildTarget unknown, int count) {
        String name = unknown.target().value().text();
        Optional<ProjectDockerfile> dockerfile =
                dockerfile(unknown).filter(known -> StageName.problem(name).isEmpty() && !StageName.isReserved(name));
        return dockerfile.flatMap(known -> {
            List<Stage> stages = known.model().table().stages();
            return NameStage.edit(known.model(), stages.get(stages.size() - 1), name)
                    .map(edit -> new TextEdit(known.toFile(edit.range()), edit.newText()))
                    .map(edit -> new FileEdit(known.path(), edit, EditConfirmation.NONE))
                    .flatMap(edit -> tried(unknown, "Name the last stage '" + name + "'", edit, count))
                    .map(CodeAction::ordinary);
        });
    }

    private Optional<ProjectDockerfile> dockerfile(UnknownBuildTarget unknown) {
        return project.dockerfile(unknown.target().dockerfile());
    }

    /** The action with this edit, if fewer targets are unknown then. */
    private Optional<CodeAction> tried(UnknownBuildTarget unknown, String title, FileEdit edit, int count) {
        return countAfter(unknown, edit) < count
                ? Optional.of(new CodeAction(
                        title,
                        CodeActionCategory.QUICK_FIX,
                        List.of(edit),
                        Optional.of(unknown.diagnostic()),
                        true,
                        Optional.empty()))
                : Optional.empty();
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
    private int countAfter(UnknownBuildTarget unknown, FileEdit edit) {
        ProjectDockerfile dockerfile = dockerfile(unknown).orElseThrow();
        Project edited = EditedProject.of(project, dockerfile, FileEdit.byFile(List.of(edit)));
        return UnknownBuildTarget.find(edited, edited.buildFile(file.path()).orElseThrow(), settings)
                .size();
    }
}
