package io.github.dockerfilestages.ide.actions;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.TextRange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The code actions in a build file, and their order. */
class BuildFileActionsTest {
    private static final String TWO_DOCKERFILES = files("FROM alpine as Bu$0ild", "FROM alpine as other");

    private static String files(String one, String other) {
        return """
                #- compose.yaml
                services:
                  one:
                    build:
                      target: Buidl
                      dockerfile_inline: |
                        %s
                  two:
                    build:
                      dockerfile_inline: |
                        %s
                """.formatted(one, other);
    }

    @Test
    void theDockerfileAtTheCaretIsFixed() {
        FileActionCheck.offers(
                TWO_DOCKERFILES,
                "Write 'build' and its references in lowercase",
                files("FROM alpine as build", "FROM alpine as other"));
    }

    @Test
    void allOfTheFileIsFixedAtOnce() {
        FileActionCheck.offers(
                TWO_DOCKERFILES,
                "Fix all stage names that can be fixed safely",
                files("FROM alpine AS build", "FROM alpine AS other"));
    }

    @Test
    void aRangeHoldsTheTargetsAndAllDockerfilesThatItTouches() {
        var fixture = ProjectFixture.of(TWO_DOCKERFILES);
        ProjectBuildFile file = fixture.project().buildFile(fixture.caretFile()).orElseThrow();
        List<StageAction> found = inAllOf(fixture, file, EnumSet.of(CodeActionCategory.QUICK_FIX));

        assertEquals(
                List.of(
                        "Change to 'build'",
                        "Create the stage 'buidl'",
                        "Write 'AS' like its FROM",
                        "Write 'build' and its references in lowercase",
                        "Write 'AS' like its FROM"),
                found.stream().map(StageAction::title).toList());
        assertEquals(
                List.of("Buidl", "Buidl", "as", "Build", "as"),
                found.stream()
                        .map(action ->
                                file.text().slice(action.fixes().orElseThrow().range()))
                        .toList());
    }

    @Test
    void aFileThatIsNeverWrittenHasNone() {
        var fixture = ProjectFixture.of(TWO_DOCKERFILES);
        ProjectBuildFile file =
                fixture.project().buildFile(fixture.caretFile()).orElseThrow().readOnly();

        assertEquals(List.of(), inAllOf(fixture, file, EnumSet.allOf(CodeActionCategory.class)));
    }

    @Test
    void aLargeFileAsAWholeIsOfferedTheFixesOfItsFirstTargets() {
        String target = """
                target "t%d" {
                  target = "biuld"
                }
                """;
        String targets = IntStream.range(0, 300).mapToObj(target::formatted).collect(joining());
        var fixture = ProjectFixture.of("#- Dockerfile\nFROM alpine AS build\n#- docker-bake.hcl\n$0" + targets);
        ProjectBuildFile file = fixture.project().buildFile(fixture.caretFile()).orElseThrow();

        assertEquals(
                Collections.nCopies(DiagnosticsInRange.MOST_IN_LINES, "Change to 'build'"),
                inAllOf(fixture, file, EnumSet.of(CodeActionCategory.QUICK_FIX)).stream()
                        .map(StageAction::title)
                        .filter(title -> title.startsWith("Change"))
                        .toList());
    }

    private static List<StageAction> inAllOf(
            ProjectFixture fixture, ProjectBuildFile file, Set<CodeActionCategory> kinds) {
        var all = new TextRange(0, file.text().length());
        return BuildFileActions.find(fixture.project(), file, ActionCheck.SETTINGS, all, kinds);
    }
}
