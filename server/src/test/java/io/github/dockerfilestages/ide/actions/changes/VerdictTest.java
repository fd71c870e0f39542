package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void aChangeMustFixItsDiagnosticAndChangeNothingElse() {
        String source = "FROM golang as build\nFROM scratch\nCOPY --from=build /x /y\n";

        assertTrue(isFixed(source, "as", "AS"), "the case is that of FROM");
        assertFalse(isFixed(source, "as", "As"), "the case is still another");
        assertFalse(isFixed(source, "as build", "AS other"), "COPY names an image");
        assertFalse(isFixed(source, "as build\nFROM scratch", "AS build"), "a stage is missing");
    }

    @Test
    void aChangeMustNotBringAnError() {
        assertFalse(
                isFixed("FROM golang as build\nRUN make\n", "as build\nRUN make", "AS build\nADD --from=build /x /y"),
                "ADD --from is an error");
    }

    @Test
    void aRefusalIsASentence() {
        String source = "FROM golang AS build\nCOPY --from=nginx /x /y\n";

        assertEquals(Optional.empty(), refusal(source, "/x", "/z"));
        assertEquals(Optional.of("'nginx' on line 2 would mean something else."), refusal(source, "nginx", "redis"));
        assertEquals(Optional.of("BuildKit would reject the file."), refusal(source, "AS build", "AS 1build"));
    }

    @Test
    void aLineIsCountedWherePeopleSeeIt() {
        String source = "FROM golang AS build\nCOPY --from=nginx /x /y\n";
        var numbered = StageModel.of(SourceText.of(source).numbered(line -> line + 8), BuildParameters.NONE);
        DiagnosedDockerfile about = Alone.of(Diagnosis.of(numbered, ActionCheck.SETTINGS));

        assertEquals(
                Optional.of("'nginx' on line 9 would mean something else."),
                Verdict.refusalOf(about, change(source, "nginx", "redis")));
    }

    @Test
    void aBuildTargetMustNameTheSameStage() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS test
                FROM scratch AS app

                #- compose.yaml
                services:
                  web:
                    build:
                      target: test$0
                """);
        DiagnosedDockerfile about = DiagnosedDockerfile.of(
                fixture.project(), fixture.dockerfile("Dockerfile"), BuildParameters.NONE, ActionCheck.SETTINGS);
        String source = about.model().text().content();
        Change named = change(source, "test", "other").meaning(Set.of(0));

        assertEquals(
                Optional.of("The build target 'test' on line 4 of compose.yaml would mean something else."),
                Verdict.refusalOf(about, named));
    }

    private static boolean isFixed(String source, String old, String renewed) {
        DiagnosedDockerfile about = about(source);
        List<Finding> first = List.of(about.diagnosis().findings().get(0));
        return Verdict.fixes(about, first, change(source, old, renewed));
    }

    private static Optional<String> refusal(String source, String old, String renewed) {
        return Verdict.refusalOf(about(source), change(source, old, renewed).meaning(Set.of(0)));
    }

    private static DiagnosedDockerfile about(String source) {
        return Alone.of(Diagnosis.of(Fixture.of(source).model(), ActionCheck.SETTINGS));
    }

    private static Change change(String source, String old, String renewed) {
        int start = source.indexOf(old);
        return Change.of("", List.of(new TextEdit(new TextRange(start, start + old.length()), renewed)));
    }
}
