package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenBaseTest {
    @Test
    void aBaseThatVariablesCompleteMayMeanWhatItMatches() {
        assertEquals(List.of("base-amd64", "base-arm64"), meant("""
                FROM golang AS base-amd64
                FROM golang AS base-arm64
                FROM golang AS other
                FROM base-$TARGETARCH
                """));
    }

    @Test
    void aVariableThatIsAStageByDefaultMayMeanAny() {
        assertEquals(List.of("build", "other"), meant("""
                ARG BASE=build
                FROM golang AS build
                FROM golang AS other
                FROM $BASE
                """));
        assertEquals(List.of("build"), meant("ARG BASE\nFROM golang AS build\nFROM $BASE\n"));
    }

    @Test
    void aVariableThatIsAnImageByDefaultMeansNoStage() {
        assertEquals(List.of(), meant("ARG BASE=alpine:3\nFROM golang AS build\nFROM $BASE\n"));
        assertEquals(List.of(), meant("FROM golang AS build\nFROM build\nFROM\n"));
    }

    /** The names that at least one open base may have. */
    private static List<String> meant(String source) {
        var table = Fixture.of(source).model().table();
        List<OpenBase> open = OpenBase.in(table);
        return table.stages().stream()
                .filter(stage -> open.stream().anyMatch(base -> base.canMean(stage)))
                .map(Stage::name)
                .toList();
    }
}
