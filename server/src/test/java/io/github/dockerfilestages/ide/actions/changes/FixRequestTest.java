package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixRequestTest {
    @Test
    void itKnowsTheReferenceThatItIsAbout() {
        assertEquals(
                Optional.of("Build"),
                problem("FROM golang AS build\nFROM Build\n").reference().map(reference -> reference.value()));
        assertEquals(
                Optional.of("second"),
                problem("FROM alpine\nRUN --mount=from=nginx --mount=from=second make\n")
                        .reference()
                        .map(reference -> reference.value()));
    }

    @Test
    void anAliasIsNoReference() {
        FixRequest problem = problem("FROM golang AS Build\n");

        assertEquals(
                Optional.empty(),
                problem.reference().filter(reference -> !reference.value().equals("golang")));
        assertEquals(Optional.of("build"), problem.stage().map(stage -> stage.name()));
    }

    @Test
    void whatIsFoundElsewhereInAStageIsNotAboutItsFrom() {
        assertEquals(
                Optional.empty(), problem("FROM golang\nCOPY --from=9 /x /y\n").stage());
    }

    @Test
    void underOnbuildTheTriggerIsTheInstruction() {
        FixRequest problem = problem("FROM golang AS one\nONBUILD ADD --from=x /x /y\nFROM one\n");

        assertEquals("ADD", problem.statement().word().value());
        assertEquals(Optional.of("from"), problem.flag().map(flag -> flag.name()));
    }

    @Test
    void itsRangesAreThoseOfTheText() {
        FixRequest problem = problem("# comment\n\nFROM golang AS Build\n");

        assertEquals("Build", problem.slice(problem.finding().range()));
        assertEquals(
                "Build",
                problem.model().text().slice(problem.absolute(problem.finding().range())));
    }

    private static FixRequest problem(String source) {
        Diagnosis diagnosis = Diagnosis.of(Fixture.of(source).model(), ActionCheck.SETTINGS);
        return new FixRequest(Alone.of(diagnosis), diagnosis.findings().get(0));
    }
}
