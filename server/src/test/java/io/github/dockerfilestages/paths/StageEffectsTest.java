package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageEffectsTest {
    private static final PathModel PATHS = PathModel.of(Leading.model("""
            FROM alpine AS base
            WORKDIR /work
            RUN cd /elsewhere
            FROM base AS middle
            WORKDIR sub
            FROM alpine AS other
            FROM middle AS last
            """));

    @Test
    void theFolderIsThatOfTheLastWorkdir() {
        assertEquals("/work", PATHS.stage(0).folder());
        assertEquals("/work/sub", PATHS.stage(1).folder());
        assertEquals("/work/sub", PATHS.stage(3).folder());
    }

    @Test
    void theFolderIsTheRootWithoutAWorkdir() {
        assertEquals("/", PATHS.stage(2).folder());
    }

    @Test
    void theNearestStageOfARowComesFirst() {
        assertEquals(
                List.of(3, 1, 0),
                PATHS.stage(3).row().stream().map(StageEffects::stage).toList());
    }

    @Test
    void aRowHasTheNearestTwoHundredStages() {
        String stages = IntStream.range(0, 300)
                .mapToObj(index -> "FROM s" + index + " AS s" + (index + 1) + "\n")
                .collect(Collectors.joining());

        List<StageEffects> row = PathModel.of(Leading.model(stages)).stage(299).row();

        assertEquals(
                "200 stages from 299 to 100",
                row.size() + " stages from " + row.get(0).stage() + " to "
                        + row.get(199).stage());
    }
}
