package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import org.junit.jupiter.api.Test;

/** The names that a base with variables can expand to. */
class BasePatternTest {

    private static BasePattern pattern(String base) {
        return BasePattern.of(ShellWordReader.parse(base, '\\').parts());
    }

    @Test
    void aVariableMayBecomeAnything() {
        Table.check("""
                base-$ARCH            => base-*
                $A-$B                 => *-*
                a${B:-x}c             => a*c
                $A                    => *
                a"$B"'c'd             => a*cd
                """, base -> pattern(base).toString());
    }

    @Test
    void aNameHasTheLiteralPiecesInTheirOrder() {
        Table.check("""
                base-$A base-amd64    => yes
                base-$A base-         => yes
                base-$A base          => no
                base-$A my-base-x     => no
                $A-base x-base        => yes
                $A-base -base         => yes
                $A-base x-base-y      => no
                a$B-c$D-e ax-cy-e     => yes
                a$B-c$D-e a-c-e       => yes
                a$B-c$D-e a-e-c-e     => yes
                a$B-c$D-e a-e         => no
                a$B-c$D-c a-c         => no
                ab$C ab               => yes
                $A-b$C -b             => yes
                $A-b$C b              => no
                ab${C}ba aba          => no
                ab${C}ba abba         => yes
                a${B}bb${C}c abc      => no
                a${B}bb${C}c abbc     => yes
                a${B}x${C}x${D}b axb  => no
                a${B}x${C}x${D}b axxb => yes
                $A anything           => yes
                """, text -> {
            String[] words = text.split(" ", 2);
            return pattern(words[0]).matches(words[1]) ? "yes" : "no";
        });
        assertTrue(pattern("$A").matches(""), "a variable may be empty");
    }

    @Test
    void aBaseWithoutVariablesIsConstant() {
        Table.check("""
                alpine       => constant
                "alpine"     => constant
                '$V'         => constant
                $V           => variable
                a${V}        => variable
                """, base -> {
            Stage stage = Fixture.of("FROM " + base).model().table().stage(0);
            return stage.base().orElseThrow().hasVariables() ? "variable" : "constant";
        });
    }
}
