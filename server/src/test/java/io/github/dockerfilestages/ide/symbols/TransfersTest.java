package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransfersTest {
    private static final StageTable TABLE = Fixture.of("""
            ARG SOURCE_DATE_EPOCH=build
            FROM golang AS build
            FROM build AS test
            COPY --from=build /1 /
            RUN --mount=from=build,target=/2 make
            ONBUILD COPY --from=build /3 /
            COPY --from=nginx /4 /
            COPY --from=last /5 /
            FROM scratch AS last
            """).model().table();

    @Test
    void whatAStageReadsFromStagesByCopyAndMount() {
        assertEquals(
                List.of("COPY build", "MOUNT build", "ONBUILD_COPY build", "COPY last"),
                drawn(Transfers.takenBy(TABLE, TABLE.stage(1))));
        assertEquals(List.of(), drawn(Transfers.takenBy(TABLE, TABLE.stage(2))));
    }

    @Test
    void whatIsReadFromAStage() {
        assertEquals(
                List.of("COPY build", "MOUNT build", "ONBUILD_COPY build"),
                drawn(Transfers.takenFrom(TABLE, TABLE.stage(0))));
        assertEquals(List.of(), drawn(Transfers.takenFrom(TABLE, TABLE.stage(1))));
    }

    private static List<String> drawn(List<Reference> references) {
        return references.stream()
                .map(reference -> reference.kind() + " " + reference.value())
                .toList();
    }
}
