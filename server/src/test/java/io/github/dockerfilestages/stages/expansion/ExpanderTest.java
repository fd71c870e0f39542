package io.github.dockerfilestages.stages.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The value of a word. V is build, EMPTY is set to nothing, and NONE is not set. */
class ExpanderTest {
    private static final Map<String, String> VALUES = Map.of("V", "build", "EMPTY", "");

    private static Expansion expand(String word) {
        return Expander.expand(ShellWordReader.parse(word, '\\'), VALUES);
    }

    private static void check(String table) {
        Table.check(table, word -> {
            Expansion expansion = expand(word);
            return expansion.error().map(error -> "error: " + error).orElse(expansion.text());
        });
    }

    @Test
    void aVariableIsItsValueAndNothingWhenItIsNotSet() {
        check("""
                build             => build
                $V                => build
                re"$V"er          => rebuilder
                '$V'              => $V
                ${V}-$V           => build-build
                a${NONE}b$EMPTY   => ab
                $NONE             =>
                ""                =>
                """);
    }

    @Test
    void aPatternMayEscapeItsOwnCharactersOnly() {
        check("""
                ${V#\\b}          => error: invalid pattern (\\b) in substitution: only * ? \\ } and / can be escaped
                ${V%\\}}          => build
                ${V/u\\//x}       => build
                ${V//u/'$0$0'}    => buuild
                ${V//u/'${0}x'}   => buxild
                ${V/u/'$0'}       => b$0ild
                ${V//*/x}         => x
                """);
    }

    @Test
    void variablesAreLookedUpUntilTheWordTurnsOutToBeFaulty() {
        Table.check("""
                $A"               => A
                ${A:3}            => A
                ${A:-$B"}         => B
                ${A/$B            => B
                ${A#\\$}          => A
                ${A}$B${C^}       => A B
                ${A^}             =>
                ${A:?x}$B         => A
                """, word -> String.join(" ", expand(word).unmatched()));
    }

    @Test
    void aDashGivesAWordForOneThatIsNotSetAndWithAColonForOneThatIsEmpty() {
        check("""
                ${V-x}            => build
                ${EMPTY-x}        =>
                ${NONE-x}         => x
                ${V:-x}           => build
                ${EMPTY:-x}       => x
                ${NONE:-x}        => x
                ${NONE:-a${V}c}   => abuildc
                """);
    }

    @Test
    void aPlusGivesAWordForOneThatIsSetAndWithAColonForOneThatIsNotEmpty() {
        check("""
                ${V+x}            => x
                ${EMPTY+x}        => x
                ${NONE+x}         =>
                ${V:+x}           => x
                ${EMPTY:+x}       =>
                ${NONE:+x}        =>
                """);
    }

    @Test
    void aQuestionMarkAsksForAValue() {
        check("""
                ${V?}             => build
                ${V:?why}         => build
                ${EMPTY?why}      =>
                ${EMPTY:?why}     => error: EMPTY: why
                ${NONE?}          => error: NONE: is not allowed to be unset
                ${NONE?no $V}     => error: NONE: no build
                """);
    }

    @Test
    void patternsCutOffAndReplace() {
        check("""
                ${V#bu}           => ild
                ${V#*[i}          => build
                ${V##*i}          => ld
                ${V%ld}           => bui
                ${V%%i*}          => bu
                ${V/u/o}          => boild
                ${V/?/x}          => xuild
                ${V//?/x}         => xxxxx
                ${V//$V/$V$V}     => buildbuild
                ${NONE#x}         =>
                ${EMPTY/x/y}      =>
                """);
    }

    @Test
    void aWordThatCannotBeReadHasNoValue() {
        check("""
                ${V^^}            => error: unsupported modifier (^) in substitution
                "$V               => error: unexpected end of statement while looking for matching double-quote
                """);
        assertEquals("", expand("${NONE?}").text());
    }

    @Test
    void aWordIsBlankWhenItIsEmptyWithoutAnError() {
        Table.check("""
                $NONE             => true
                ""                => true
                ${V#build}        => true
                $V                => false
                ${NONE?}          => false
                """, word -> String.valueOf(expand(word).isBlank()));
    }

    @Test
    void variablesThatWereLookedUpAreReportedThoseWithinOthersToo() {
        Table.check(
                """
                $V$NONE           => matched [V], unmatched [NONE]
                ${NONE:-$V}       => matched [V], unmatched [NONE]
                ${V:-$NONE}       => matched [V], unmatched [NONE]
                ${X-$NONE}$EMPTY  => matched [EMPTY], unmatched [NONE, X]
                ${V/$X/$NONE}     => matched [V], unmatched [X, NONE]
                build             => matched [], unmatched []
                ${NONE?}          => matched [], unmatched [NONE]
                "$V               => matched [V], unmatched []
                """,
                word -> "matched " + expand(word).matched() + ", unmatched "
                        + expand(word).unmatched());
    }

    @Test
    void aTextLongerThan65535CharactersIsAnError() {
        var values = Map.of("LONG", "a".repeat(65_535));
        assertEquals(
                Optional.empty(),
                Expander.expand(ShellWordReader.parse("$LONG", '\\'), values).error());
        assertEquals(
                Optional.of("the expansion is longer than 65535 characters"),
                Expander.expand(ShellWordReader.parse("${LONG}b", '\\'), values).error());
    }
}
