package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the code actions for a range of a build file: for its targets, and for the Dockerfiles inside it. */
public final class BuildFileActions {
    private final Project project;
    private final ProjectBuildFile file;
    private final DiagnosticSettings settings;

    private BuildFileActions(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        this.project = project;
        this.file = file;
        this.settings = settings;
    }

    /**
     * Fixes of targets come first.
     *
     * @param range in the text of the file
     * @param wanted the kinds that the client asks for
     */
    public static List<StageAction> find(
            Project project,
            ProjectBuildFile file,
            DiagnosticSettings settings,
            TextRange range,
            Set<CodeActionCategory> wanted) {
        return file.isEditable() ? new BuildFileActions(project, file, settings).find(range, wanted) : List.of();
    }

    private List<StageAction> find(TextRange range, Set<CodeActionCategory> wanted) {
        Stream<StageAction> targets = wanted.contains(CodeActionCategory.QUICK_FIX)
                ? Stream.of(
                                FixTarget.at(project, file, settings, range),
                                FixArgument.at(project, file, settings, range),
                                FixContextSource.at(project, file, settings, range),
                                AddTarget.at(project, file, settings, range))
                        .flatMap(fixes -> fixes)
                : Stream.empty();
        Set<CodeActionCategory> atPlace = new HashSet<>(wanted);
        atPlace.remove(CodeActionCategory.FIX_ALL);
        Stream<StageAction> inside = file.inlines().stream()
                .filter(inline -> inline.isIn(range))
                .flatMap(inline -> CodeActions.find(diagnosed(inline), inline.toText(range), atPlace).stream());
        Stream<StageAction> all =
                wanted.contains(CodeActionCategory.FIX_ALL) ? fixAll(FixAll.codes()).stream() : Stream.empty();
        return Stream.of(targets, inside, all).flatMap(actions -> actions).toList();
    }

    private DiagnosedDockerfile diagnosed(ProjectDockerfile inline) {
        return DiagnosedDockerfile.of(project, inline, inline.model().parameters(), settings);
    }

    /** The edits of the Dockerfiles inside a file that fix diagnostics with these codes. */
    public static Optional<StageAction> fixAll(
            Project project, ProjectBuildFile file, DiagnosticSettings settings, Set<DiagnosticCode> codes) {
        return file.isEditable() ? new BuildFileActions(project, file, settings).fixAll(codes) : Optional.empty();
    }

    /** One action for all Dockerfiles of the file, since editors do not let the user choose between several. */
    private Optional<StageAction> fixAll(Set<DiagnosticCode> codes) {
        List<StageAction> each = file.inlines().stream()
                .flatMap(inline -> FixAll.action(diagnosed(inline), codes).stream())
                .toList();
        var edits = new ArrayList<FileEdit>();
        each.forEach(action -> edits.addAll(action.edits()));
        return each.stream()
                .findFirst()
                .map(any -> new StageAction(
                        any.title(),
                        CodeActionCategory.FIX_ALL,
                        List.copyOf(edits),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }
}
