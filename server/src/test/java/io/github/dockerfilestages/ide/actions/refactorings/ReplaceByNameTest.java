package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class ReplaceByNameTest {
    @Test
    void anIndexBecomesTheNameOfItsStage() {
        offers(
                "FROM golang AS build\nFROM scratch\nCOPY --from=$00 /x /y\n",
                "Replace the index with 'build'",
                "FROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n");
    }

    @Test
    void aStageWithoutANameGetsOne() {
        offers(
                "FROM golang\nFROM scratch\nCOPY --from=$00 /x /y\n",
                "Name stage 0 'golang-stage' and replace the index with it",
                "FROM golang AS golang-stage\nFROM scratch\nCOPY --from=golang-stage /x /y\n");
    }

    @Test
    void aNumberThatIsNotAnIndexThereBecomesTheNameThatWasMeant() {
        offers(
                "FROM golang AS build\nFROM scratch\nRUN --mount=type=bind,from=$00 make\n",
                "Replace the index with 'build'",
                "FROM golang AS build\nFROM scratch\nRUN --mount=type=bind,from=build make\n");
        offers(
                "FROM golang AS build\nFROM $00\n",
                "Replace the index with 'build'",
                "FROM golang AS build\nFROM build\n");
    }

    @Test
    void notWhereTheNameMeansAnotherStage() {
        offersNo("FROM golang AS build\nFROM alpine AS build\nFROM scratch\nCOPY --from=$00 /x /y\n", "Replace");
    }

    @Test
    void notForTheStageItselfAndNotForAnIndexThatNoStageHas() {
        offersNo("FROM golang AS build\nCOPY --from=$00 /x /y\n", "Replace");
        offersNo("FROM golang AS build\nFROM scratch\nCOPY --from=$09 /x /y\n", "Replace");
    }
}
