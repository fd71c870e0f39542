package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectionTest {
    private static final List<Integer> MANY =
            IntStream.rangeClosed(1, 1000).boxed().toList();

    private final List<List<Integer>> trials = new ArrayList<>();

    @Test
    void whatPassesTogetherIsTriedOnce() {
        assertEquals(MANY, passing(MANY, some -> true));
        assertEquals(List.of(MANY), trials);
    }

    @Test
    void oneThatFailsIsFoundInFewTrials() {
        List<Integer> others = MANY.stream().filter(number -> number != 421).toList();

        assertEquals(others, passing(MANY, some -> !some.contains(421)));
        assertTrue(trials.size() <= 21, () -> trials.size() + " trials");
    }

    @Test
    void thoseThatFailOnlyTogetherAllPass() {
        assertEquals(List.of(1, 2, 3), passing(List.of(1, 2, 3), some -> some.size() == 1));
    }

    @Test
    void nothingIsLeftWhereEachFailsAndNothingIsTriedWhereThereIsNone() {
        assertEquals(List.of(), passing(List.of(1, 2, 3), some -> false));

        trials.clear();
        assertEquals(List.of(), passing(List.of(), some -> true));
        assertEquals(List.of(), trials);
    }

    private List<Integer> passing(List<Integer> all, Predicate<List<Integer>> trial) {
        return Bisection.passing(all, some -> {
            trials.add(some);
            return trial.test(some);
        });
    }
}
