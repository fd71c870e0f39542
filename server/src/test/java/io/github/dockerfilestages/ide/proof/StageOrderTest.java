package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageOrderTest {
    @Test
    void stagesAfterAChangeMoveAndTheOthersStay() {
        assertEquals(List.of(0, 1, 2, 3), indexes(StageOrder.SAME));
        assertEquals(List.of(0, 2, 3, 4), indexes(StageOrder.withNew(1)));
        assertEquals(List.of(0, StageOrder.GONE, 1, 2), indexes(StageOrder.without(Set.of(1))));
        assertEquals(List.of(StageOrder.GONE, 0, StageOrder.GONE, 1), indexes(StageOrder.without(Set.of(0, 2))));
        assertEquals(List.of(1, 2, 0, 3), indexes(StageOrder.moved(2, 0)));
        assertEquals(List.of(2, 0, 1, 3), indexes(StageOrder.moved(0, 2)));
    }

    @Test
    void aSplitStageContinuesInTheInsertedOne() {
        assertEquals(List.of(0, 1, 3, 4), indexes(StageOrder.split(1)));
    }

    @Test
    void anExtractedBeginningIsBeforeItsStages() {
        assertEquals(List.of(0, 2, 3, 4), indexes(StageOrder.extracted(Set.of(1, 3), 0)));
    }

    @Test
    void aJoinedStageIsGone() {
        assertEquals(List.of(0, StageOrder.GONE, 1, 2), indexes(StageOrder.joined(1, 3)));
        assertEquals(3, StageOrder.joined(1, 3).count(4));
    }

    @Test
    void whatIsBeforeTheFirstStageStaysThere() {
        assertEquals(-1, StageOrder.withNew(0).of(-1));
        assertEquals(-1, StageOrder.without(Set.of(0)).of(-1));
    }

    @Test
    void itKnowsHowManyThereAreAfterwards() {
        assertEquals(4, StageOrder.SAME.count(4));
        assertEquals(5, StageOrder.withNew(1).count(4));
        assertEquals(3, StageOrder.without(Set.of(1)).count(4));
        assertEquals(2, StageOrder.without(Set.of(0, 2)).count(4));
        assertEquals(4, StageOrder.moved(2, 0).count(4));
    }

    private static List<Integer> indexes(StageOrder order) {
        return IntStream.range(0, 4).map(order::of).boxed().toList();
    }
}
