package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.proof.LooseArgument.ArgumentReach;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LooseArgumentTest {
    @Test
    void onlyAValueThatIsSureCanBeRestoredAfterAFrom() {
        assertEquals(
                List.of(ArgumentReach.COVERED, ArgumentReach.COVERED, ArgumentReach.LOST, ArgumentReach.LOST),
                all(argument -> argument.covered().reach()));
        assertEquals(List.of(true, true, false, false), all(LooseArgument::isRepeatable));
    }

    @Test
    void aFromComesAfterSomeOfThem() {
        assertEquals(List.of(false, true, true, false), all(LooseArgument::isCovered));
        assertEquals(List.of(true, false, false, true), all(LooseArgument::isUncovered));
    }

    @Test
    void noneIsSureAfterItsVariablesWereSet() {
        assertEquals(
                List.of(ArgumentReach.FLEETING, ArgumentReach.LOST, ArgumentReach.LOST, ArgumentReach.FLEETING),
                all(argument -> argument.disturbed().reach()));
    }

    /** In the order in force, covered, lost, fleeting. */
    private static <T> List<T> all(Function<LooseArgument, T> question) {
        return Arrays.stream(ArgumentReach.values())
                .map(reach -> new LooseArgument(1, "ARG V", Set.of("V"), Set.of(), reach))
                .map(question)
                .toList();
    }
}
