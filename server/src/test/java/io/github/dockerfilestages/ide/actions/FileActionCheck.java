package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Requests the code actions at the cursor in one of several files, and applies them. */
public final class FileActionCheck {
    private FileActionCheck() {}

    /** Exactly one action with this title is offered, and it changes the files to {@code after}. */
    public static void offers(String source, String title, String after) {
        var fixture = ProjectFixture.of(source);
        List<StageAction> named = at(fixture, EnumSet.allOf(CodeActionCategory.class)).stream()
                .filter(action -> action.title().equals(title))
                .toList();
        assertEquals(1, named.size(), () -> "offered: " + titles(source));
        assertEquals(Optional.empty(), named.get(0).disabled());
        assertEquals(after, fixture.edited(FileEdit.byFile(named.get(0).edits())));
        assertSurvivesPrefixes(fixture);
    }

    /** The action is offered as disabled, with this sentence as the reason. */
    public static void disables(String source, String title, String sentence) {
        List<Optional<String>> refusals =
                at(ProjectFixture.of(source), EnumSet.allOf(CodeActionCategory.class)).stream()
                        .filter(action -> action.title().equals(title))
                        .map(StageAction::disabled)
                        .toList();
        assertEquals(List.of(Optional.of(sentence)), refusals);
    }

    /** No enabled action has a title that starts with this text. */
    public static void offersNo(String source, String titleStart) {
        assertEquals(
                List.of(),
                titles(source).stream()
                        .filter(title -> title.startsWith(titleStart))
                        .toList());
    }

    /** The titles of the enabled actions, in their order. */
    static List<String> titles(String source) {
        return at(ProjectFixture.of(source), EnumSet.allOf(CodeActionCategory.class)).stream()
                .filter(action -> action.disabled().isEmpty())
                .map(StageAction::title)
                .toList();
    }

    static List<StageAction> at(ProjectFixture fixture, Set<CodeActionCategory> kinds) {
        return in(fixture.project(), fixture.caretFile(), TextRange.at(fixture.caret()), kinds);
    }

    /** The actions for a range of a Dockerfile or build file. */
    public static List<StageAction> in(Project project, FilePath file, TextRange range, Set<CodeActionCategory> kinds) {
        return project.dockerfile(file)
                .map(dockerfile ->
                        DiagnosedDockerfile.of(project, dockerfile, BuildParameters.NONE, ActionCheck.SETTINGS))
                .map(about -> CodeActions.find(about, range, kinds))
                .orElseGet(() -> BuildFileActions.find(
                        project, project.buildFile(file).orElseThrow(), ActionCheck.SETTINGS, range, kinds));
    }

    /** An editor requests code actions after every typed character: none of these texts may cause a failure. */
    private static void assertSurvivesPrefixes(ProjectFixture fixture) {
        fixture.project().buildFile(fixture.caretFile()).ifPresent(file -> {
            for (int length = 0; length <= file.text().length(); length++) {
                var text = SourceText.of(file.text().slice(new TextRange(0, length)));
                ProjectBuildFile typed = file.with(text, BuildParameters.NONE);
                Project project = fixture.project().with(List.of(typed));
                BuildFileActions.find(
                        project,
                        typed,
                        ActionCheck.SETTINGS,
                        TextRange.at(length),
                        EnumSet.allOf(CodeActionCategory.class));
            }
        });
    }
}
