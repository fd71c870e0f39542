package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Reference;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownReferencesTest {
    private static final String SOURCE = """
            ARG BASE=build
            FROM golang AS build
            FROM $BASE AS test
            COPY --from=build /x /y
            COPY --from={{ stage }} /x /y
            """;

    @Test
    void allThatTheFileSays() {
        assertEquals(List.of("golang", "$BASE", "build"), known(SOURCE, ProjectKnowledge.NONE));
    }

    @Test
    void aMountWithoutASourceWhereAStageIsCalledScratch() {
        assertEquals(
                List.of("golang", "alpine", ""),
                known(
                        "FROM golang AS scratch\nFROM alpine\nRUN --mount=type=cache,target=/c make\n",
                        ProjectKnowledge.NONE));
    }

    @Test
    void noBaseThatABuildFileFillsIn() {
        var passed = new ProjectKnowledge(true, true, Set.of(), false, false, Set.of("BASE"));

        assertEquals(List.of("golang", "build"), known(SOURCE, passed));
    }

    @Test
    void noBaseOfAStageThatANamedContextReplaces() {
        var model = Fixture.of(SOURCE).model(DiagnosticCheck.contexts("build"));

        assertEquals(List.of("$BASE", "build"), values(new Inspection(model.table(), DiagnosticCheck.SETTINGS)));
    }

    @Test
    void noBaseThatBecomesAWordOfATemplate() {
        assertEquals(List.of(), known("ARG B=@IMAGE@\nFROM $B\n", ProjectKnowledge.NONE));
    }

    private static List<String> known(String source, ProjectKnowledge surroundings) {
        var table = Fixture.of(source).model(BuildParameters.NONE).table();
        return values(new Inspection(table, DiagnosticCheck.SETTINGS.with(surroundings)));
    }

    private static List<String> values(Inspection inspection) {
        return KnownReferences.in(inspection).stream().map(Reference::value).toList();
    }
}
