package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.actions.StageAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierStageTest {
    @Test
    void aCopyFromItsOwnStageIsOfferedTheStagesAboveTheNearestFirst() {
        assertEquals(
                List.of("Change to 'test'", "Change to index 1", "Change to 'base'"),
                ActionCheck.titles(
                        "FROM a1 AS base\nFROM b1\nFROM c1 AS test\nFROM d1 AS build\nCOPY --from=bu$0ild /x /y\n",
                        StageAction.CodeActionCategory.QUICK_FIX));
        offers("""
                FROM golang AS base
                FROM golang AS build
                COPY --from="bu$0ild" /x /y
                """, "Change to 'base'", """
                FROM golang AS base
                FROM golang AS build
                COPY --from="base" /x /y
                """);
    }

    @Test
    void aMountAcceptsNoIndexAndADuplicateNameMeansTheLastStage() {
        offersNo("FROM golang\nFROM scratch AS b\nRUN --mount=from=$0b,target=/x true\n", "Change to");
        offersNo("FROM golang AS b\nFROM scratch AS b\nCOPY --from=$0b /x /y\n", "Change to 'b'");
    }

    @Test
    void notForACopyFromALaterStage() {
        offersNo(
                "FROM alpine AS base\nFROM golang AS a\nCOPY --from=$0b /x /y\nFROM golang AS b\n", "Change to 'base'");
    }
}
