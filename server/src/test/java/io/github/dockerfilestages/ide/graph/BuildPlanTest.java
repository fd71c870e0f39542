package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildPlanTest {
    private static final StageTable TABLE = Fixture.of("""
                    FROM golang AS base
                    FROM base AS one
                    FROM base AS two
                    FROM alpine AS spare
                    FROM scratch AS end
                    COPY --from=one /a /b
                    RUN --mount=from=two true
                    COPY --from=image /a /b
                    FROM end AS later
                    """).model().table();

    @Test
    void stagesThatWaitForTheSameAreBuiltAtTheSameTime() {
        BuildPlan all = BuildPlan.ofAll(TABLE);

        assertEquals(List.of(0, 1, 2, 3, 4, 5), all.stages());
        assertEquals(2, all.parallel().width());
        assertEquals(List.of(0, 1, 4, 5), all.parallel().longestChain());
    }

    @Test
    void aTargetNeedsItsBaseAndWhatItTakes() {
        assertEquals(List.of(0, 1, 2, 4), of("end").stages());
        assertEquals(List.of(0, 1, 4), of("end").parallel().longestChain());
        assertEquals(new BuildPlan.ParallelEntry(1, List.of(3)), of("spare").parallel());
    }

    @Test
    void aTargetIsNamedOrNumbered() {
        assertEquals(Optional.of(4), BuildPlan.target(TABLE, "END").map(Stage::index));
        assertEquals(Optional.of(3), BuildPlan.target(TABLE, "3").map(Stage::index));
        assertEquals(Optional.empty(), BuildPlan.target(TABLE, "6"));
        assertEquals(Optional.empty(), BuildPlan.target(TABLE, "image"));
    }

    @Test
    void aTriggerRunsInTheStagesBuiltFromItsOwn() {
        StageTable table = Fixture.of("""
                        FROM alpine AS tool
                        FROM alpine AS parent
                        ONBUILD COPY --from=tool /a /b
                        FROM parent AS child
                        """).model().table();

        assertEquals(List.of(1), plan(table, "parent").stages());
        assertEquals(List.of(0, 1, 2), plan(table, "child").stages());
    }

    @Test
    void aCircleAndAnEmptyFileHaveAnEnd() {
        StageTable circle = Fixture.of("FROM a AS x\nCOPY --from=y / /\nFROM b AS y\nCOPY --from=x / /\n")
                .model()
                .table();

        assertEquals(List.of(0, 1), plan(circle, "y").stages());
        assertEquals(
                new BuildPlan.ParallelEntry(0, List.of()),
                BuildPlan.ofAll(Fixture.of("# nothing\n").model().table()).parallel());
    }

    private static BuildPlan of(String target) {
        return plan(TABLE, target);
    }

    private static BuildPlan plan(StageTable table, String target) {
        return BuildPlan.of(table, BuildPlan.target(table, target).orElseThrow());
    }
}
