package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.CodeAction.Kind;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered in a build file, and in which order. */
class BuildFileActionsTest {
    private static final String TWO_DOCKERFILES = """
            #- compose.yaml
            services:
              one:
                build:
                  target: Buidl
                  dockerfile_inline: |
                    FROM alpine as Bu$0ild
              two:
                build:
                  dockerfile_inline: |
                    FROM alpine as other
            """;

    @Test
    void theDockerfileAtTheCaretIsMended() {
        FileActionCheck.offers(TWO_DOCKERFILES, "Write 'build' in lower case, its references too", """
                #- compose.yaml
                services:
                  one:
                    build:
                      target: Buidl
                      dockerfile_inline: |
                        FROM alpine as build
                  two:
                    build:
                      dockerfile_inline: |
                        FROM alpine as other
                """);
    }

    @Test
    void allOfTheFileIsMendedAtOnce() {
        FileActionCheck.offers(TWO_DOCKERFILES, "Fix all stage names that can be fixed safely", """
                #- compose.yaml
                services:
                  one:
                    build:
                      target: Buidl
                      dockerfile_inline: |
                        FROM alpine AS build
                  two:
                    build:
                      dockerfile_inline: |
                        FROM alpine AS other
                """);
    }

    @Test
    void aRangeHoldsTheTargetsAndAllDockerfilesThatItTouches() {
        var fixture = ProjectFixture.of(TWO_DOCKERFILES);
        ProjectBuildFile file = fixture.project().buildFile(fixture.caretFile()).orElseThrow();
        var all = new TextRange(0, file.text().length());
        List<CodeAction> found =
                BuildFileActions.find(fixture.project(), file, ActionCheck.SETTINGS, all, EnumSet.of(Kind.QUICK_FIX));

        assertEquals(
                List.of(
                        "Change to 'build'",
                        "Write 'AS' like its FROM",
                        "Write 'build' in lower case, its references too",
                        "Write 'AS' like its FROM"),
                found.stream().map(CodeAction::title).toList());
        assertEquals(
                List.of("Buidl", "as", "Build", "as"),
                found.stream()
                        .map(action ->
                                file.text().slice(action.fixes().orElseThrow().range()))
                        .toList());
    }

    @Test
    void aFileThatIsNeverWrittenHasNone() {
        var fixture = ProjectFixture.of(TWO_DOCKERFILES);
        FilePath path = fixture.caretFile();
        ProjectBuildFile file = fixture.project().buildFile(path).orElseThrow().readOnly();

        assertEquals(
                List.of(),
                BuildFileActions.find(
                        fixture.project(),
                        file,
                        ActionCheck.SETTINGS,
                        new TextRange(0, file.text().length()),
                        EnumSet.allOf(Kind.class)));
    }
}
