package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LooseArgumentTest {
    @Test
    void aFromCoversAnArgumentUntilItIsDeclaredAgain() {
        LooseArgument declared = argument(false, true);

        assertEquals(argument(true, true), declared.covered());
        assertEquals(declared, declared.covered().restored());
    }

    @Test
    void aValueThatIsNotSureCannotBeRepeated() {
        assertEquals(argument(false, false), argument(false, true).disturbed());
        assertEquals(argument(true, false), argument(true, true).disturbed());
        assertEquals(argument(true, false), argument(false, false).covered());
    }

    private static LooseArgument argument(boolean isCovered, boolean isRepeatable) {
        return new LooseArgument(1, "ARG V", Set.of("V"), Set.of(), isCovered, isRepeatable);
    }
}
