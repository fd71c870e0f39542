package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnostics;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriggerTest {
    @Test
    void itFiresInTheStagesThatAreBuiltFromItsOwn() {
        assertEquals("fires in [one, two]: NONE", trigger("""
                FROM golang AS build
                FROM alpine AS parent
                ONBUILD COPY --from=build /x /y
                FROM parent AS one
                FROM parent AS two
                """));
    }

    @Test
    void withoutSuchAStageItIsNotJudged() {
        assertEquals("nowhere", trigger("FROM alpine AS parent\nONBUILD COPY --from=build /x /y\nFROM alpine\n"));
    }

    @Test
    void theSourceMustPrecedeTheChildAndNotTheOnbuild() {
        assertEquals("fires in [one]: FORWARD", trigger("""
                FROM alpine AS parent
                ONBUILD COPY --from=build /x /y
                FROM parent AS one
                FROM golang AS build
                FROM parent AS two
                """));
    }

    @Test
    void theStagesWhereItRunsComeBeforeTheOtherRelatedRanges() {
        var inspection = inspection("""
                FROM alpine AS parent
                ONBUILD COPY --from=build /x /y
                FROM parent AS one
                FROM golang AS build
                """);
        Finding finding = Diagnostics.of(inspection.table(), DiagnosticCheck.SETTINGS)
                .all()
                .get(0);

        assertEquals(
                List.of("declared here", "the trigger fires in stage 'one'"),
                finding.related().stream().map(Finding.RelatedRange::message).toList());
    }

    private static String trigger(String source) {
        var inspection = inspection(source);
        Reference onbuild = inspection.table().references().stream()
                .filter(reference -> reference.kind().isOnbuild())
                .findFirst()
                .orElseThrow();
        Optional<Trigger> trigger = Trigger.of(onbuild, inspection);
        return trigger.map(found -> "fires in "
                        + found.children().stream().map(Stage::name).toList() + ": "
                        + found.fired().resolution().problem())
                .orElse("nowhere");
    }

    private static Inspection inspection(String source) {
        return new Inspection(Fixture.of(source).model().table(), DiagnosticCheck.SETTINGS);
    }
}
