package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks what can be done at the caret of one of several files, and does it. */
public final class FileActionCheck {
    private FileActionCheck() {}

    /** One action of this title is offered, and the files are then as said. */
    public static void offers(String source, String title, String after) {
        var fixture = ProjectFixture.of(source);
        List<CodeAction> named = at(fixture, EnumSet.allOf(CodeActionCategory.class)).stream()
                .filter(action -> action.title().equals(title))
                .toList();
        assertEquals(1, named.size(), () -> "offered: " + titles(source));
        assertEquals(Optional.empty(), named.get(0).disabled());
        assertEquals(after, fixture.edited(FileEdit.byFile(named.get(0).edits())));
        assertBearsPrefixes(fixture);
    }

    /** The action is shown, but cannot be chosen, and this sentence says why. */
    public static void disables(String source, String title, String sentence) {
        List<Optional<String>> refusals =
                at(ProjectFixture.of(source), EnumSet.allOf(CodeActionCategory.class)).stream()
                        .filter(action -> action.title().equals(title))
                        .map(CodeAction::disabled)
                        .toList();
        assertEquals(List.of(Optional.of(sentence)), refusals);
    }

    /** No action that can be chosen has a title that starts so. */
    public static void offersNo(String source, String titleStart) {
        assertEquals(
                List.of(),
                titles(source).stream()
                        .filter(title -> title.startsWith(titleStart))
                        .toList());
    }

    /** The titles of what can be chosen, in the order in which it is shown. */
    static List<String> titles(String source) {
        return at(ProjectFixture.of(source), EnumSet.allOf(CodeActionCategory.class)).stream()
                .filter(action -> action.disabled().isEmpty())
                .map(CodeAction::title)
                .toList();
    }

    static List<CodeAction> at(ProjectFixture fixture, Set<CodeActionCategory> kinds) {
        Project project = fixture.project();
        FilePath file = fixture.caretFile();
        TextRange caret = TextRange.at(fixture.caret());
        return project.dockerfile(file)
                .map(dockerfile ->
                        DiagnosedDockerfile.of(project, dockerfile, BuildParameters.NONE, ActionCheck.SETTINGS))
                .map(about -> CodeActions.find(about, caret, kinds))
                .orElseGet(() -> BuildFileActions.find(
                        project, project.buildFile(file).orElseThrow(), ActionCheck.SETTINGS, caret, kinds));
    }

    /** Somebody who types a build file asks at every letter. */
    private static void assertBearsPrefixes(ProjectFixture fixture) {
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
