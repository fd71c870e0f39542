package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.completion.CompletionPosition.CompletionPositionKind;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalStagesTest {
    private static final String FILE = """
            FROM golang AS build
            FROM alpine
            FROM build AS test
            FROM alpine AS build
            FROM scratch AS last
            """;

    @Test
    void aBaseIsAnEarlierNameTheNearestFirst() {
        assertEquals(List.of("build 3", "test 2"), at(FILE, CompletionPositionKind.BASE, 4));
        assertEquals(List.of("build 0"), at(FILE, CompletionPositionKind.BASE, 2));
        assertEquals(List.of(), at(FILE, CompletionPositionKind.BASE, 0));
    }

    @Test
    void copyAlsoHasUnnamedStagesAndTheLastOfEachName() {
        assertEquals(List.of("build 3", "test 2", " 1"), at(FILE, CompletionPositionKind.COPY, 4));
        assertEquals(List.of(" 1"), at(FILE, CompletionPositionKind.COPY, 2));
    }

    @Test
    void mountsHaveNamesOnly() {
        assertEquals(List.of("build 3", "test 2"), at(FILE, CompletionPositionKind.MOUNT, 4));
    }

    @Test
    void noStageThatNeedsThisOneAlready() {
        assertEquals(List.of("three 2"), at("""
                FROM alpine AS one
                COPY --from=two /x /y
                FROM alpine AS two
                RUN --mount=from=four make
                FROM alpine AS three
                FROM alpine AS four
                """, CompletionPositionKind.COPY, 3));
    }

    @Test
    void aTriggerHasAllStagesUpToItsFirstChild() {
        String source = """
                FROM alpine AS first
                FROM alpine AS parent
                FROM alpine AS between
                FROM parent AS child
                FROM alpine AS after
                """;
        assertEquals(
                List.of("first 0", "parent 1", "between 2", "child 3"),
                at(source, CompletionPositionKind.ONBUILD_COPY, 1));
        assertEquals(
                List.of("between 2", "parent 1", "first 0", "child 3", "after 4"),
                at(source, CompletionPositionKind.ONBUILD_MOUNT, 3));
    }

    @Test
    void noNameThatBuildKitRejects() {
        assertEquals(List.of(), at("FROM alpine AS 1st\nFROM alpine\n", CompletionPositionKind.BASE, 1));
    }

    @Test
    void otherSitesNameNoStage() {
        for (CompletionPositionKind kind :
                List.of(CompletionPositionKind.ALIAS, CompletionPositionKind.FLAG, CompletionPositionKind.KEY)) {
            assertEquals(List.of(), at(FILE, kind, 4));
        }
    }

    private static List<String> at(String source, CompletionPositionKind kind, int stage) {
        StageTable table = Fixture.of(source).model().table();
        return LegalStages.at(table, new CompletionPosition(kind, stage, TextRange.at(0))).stream()
                .map(found -> found.name() + " " + found.index())
                .toList();
    }
}
