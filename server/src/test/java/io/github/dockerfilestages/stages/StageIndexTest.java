package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Test;

/** The words that COPY takes for the number of a stage. */
class StageIndexTest {

    @Test
    void aNumberIsDigitsWithASignOrNoneThatFit64Bits() {
        Table.check("""
                0                      => 0
                00                     => 0
                +0                     => 0
                -1                     => -1
                1234567890             => 1234567890
                9223372036854775807    => 9223372036854775807
                9223372036854775808    => a name
                -                      => a name
                +                      => a name
                                       => a name
                --1                    => a name
                1a                     => a name
                0x0                    => a name
                1_000                  => a name
                1:                     => a name
                /1                     => a name
                1.0                    => a name
                ١                      => a name
                """, word -> StageIndex.parse(word).map(String::valueOf).orElse("a name"));
    }
}
