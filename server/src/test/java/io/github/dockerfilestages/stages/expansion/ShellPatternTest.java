package io.github.dockerfilestages.stages.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The patterns of an expansion. On the left are the value and what follows its name in the braces; a slash between
 * pattern and replacement is written as a blank.
 */
class ShellPatternTest {

    private static void check(String table) {
        Table.check(table, text -> {
            String[] words = text.split(" ", -1);
            String operand = words[1].substring(1);
            String replacement = words.length > 2 ? words[2] : "";
            return applied(words[0], words[1].charAt(0), operand, replacement).orElse("error");
        });
    }

    private static Optional<String> applied(String value, char operator, String operand, String replacement) {
        return switch (operator) {
            case '#' -> ShellPattern.ofPrefix(operand).map(pattern -> pattern.withoutPrefix(value));
            case '%' -> ShellPattern.ofSuffix(operand).map(pattern -> pattern.withoutSuffix(value));
            default ->
                operand.startsWith("/")
                        ? ShellPattern.of(operand.substring(1)).map(pattern -> pattern.replaceAll(value, replacement))
                        : ShellPattern.of(operand).map(pattern -> pattern.replaceFirst(value, replacement));
        };
    }

    @Test
    void aNumberSignCutsOffTheShortestStartThatMatchesAndTwoTheLongest() {
        check("""
                a-b-c #a-         => b-c
                a-b-c #*-         => b-c
                a-b-c ##*-        => c
                a-b-c #?          => -b-c
                a-b-c #b          => a-b-c
                a-b-c #*x         => a-b-c
                a-b-c #           => a-b-c
                a-b-c ##*         =>
                a-b-c #*          => a-b-c
                a-b-c ##*c        =>
                abc #abcd         => abc
                abc #???          =>
                abc #????         => abc
                """);
    }

    @Test
    void aPercentSignCutsOffTheShortestEndThatMatchesAndTwoTheLongest() {
        check("""
                a-b-c %-c         => a-b
                a-b-c %-*         => a-b
                a-b-c %%-*        => a
                a-b-c %?          => a-b-
                a-b-c %b          => a-b-c
                a-b-c %           => a-b-c
                a-b-c %%*         =>
                1.2.3 %.*.*       => 1
                abc %bc           => a
                """);
    }

    @Test
    void aSlashReplacesTheFirstMatchAndTwoReplaceAllEachAsLongAsItCanBe() {
        check("""
                a-b-c /- _        => a_b-c
                a-b-c //- _       => a_b_c
                a-b-c /-* _       => a_
                a-b-c //? x       => xxxxx
                a-b-c /x _        => a-b-c
                a-b-c //a-b       => -c
                aaaa //aa b       => bb
                aaa //aa b        => ba
                a-b-c //c x       => a-b-x
                """);
    }

    @Test
    void aPatternThatMatchesNothingAtAllMatchesBeforeEveryCharacterAndAtTheEnd() {
        check("""
                ab / x            => xab
                ab // x           => xaxbx
                """);
    }

    @Test
    void nothingRightAfterAMatchIsNoMatch() {
        check("""
                ab //* x          => x
                abc //*c x        => x
                aab //a* x        => x
                """);
    }

    @Test
    void charactersBeyondTheBasicPlaneAreOneEach() {
        check("""
                😀b #?            => b
                😀b //? x         => xx
                a😀 %?            => a
                """);
    }

    @Test
    void aBackslashMakesAStarAQuestionMarkOrABackslashMeanItself() {
        check("""
                *a #\\*            => a
                ba #\\*            => ba
                ?a #\\?            => a
                ba #\\?            => ba
                \\a #\\\\            => a
                \\*a #\\\\*          => *a
                a* %\\*            => a
                """);
    }

    @Test
    void beforeASlashOrABraceItBelongsToTheExpansion() {
        check("""
                a/b /\\/ x         => axb
                a}b #a\\}          => b
                b}a %\\}a          => b
                """);
    }

    @Test
    void beforeAnyOtherCharacterAndAtTheEndItIsAnError() {
        check("""
                ba #\\b            => error
                ba #\\$            => error
                ba %\\b            => error
                ba //\\b x         => error
                b\\ #b\\           => error
                b\\ %\\            => error
                """);
    }

    @Test
    void theEndOfAValueIsLookedForBackwardsSoABackslashAtTheEndEscapesWhatIsBeforeIt() {
        check("""
                b* %*\\            => b
                """);
    }

    @Test
    void valuesAndPatternsBeyond1024CharactersAreLeftAlone() {
        String longest = "a".repeat(1_024);
        assertEquals(longest.substring(1), applied(longest, '#', "a", "").orElseThrow());
        assertEquals("", applied(longest, '#', longest, "").orElseThrow());
        assertEquals("b", applied(longest, '/', "*", "b").orElseThrow());
        String longer = longest + "a";
        assertEquals(longer, applied(longer, '#', "a", "").orElseThrow());
        assertEquals(longer, applied(longer, '%', "a", "").orElseThrow());
        assertEquals(longer, applied(longer, '/', "a", "b").orElseThrow());
        assertEquals(longer, applied(longer, '/', "/a", "b").orElseThrow());
        assertEquals("a", applied("a", '#', "*".repeat(1_025), "").orElseThrow());
        assertEquals("a", applied("a", '%', "*".repeat(1_025), "").orElseThrow());
    }
}
