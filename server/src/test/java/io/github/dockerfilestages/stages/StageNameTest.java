package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Test;

/** The valid names of a stage. */
class StageNameTest {

    private static String verdict(String name) {
        return StageName.problem(name)
                .map(problem -> problem.replaceFirst(",.*", ""))
                .orElse("fine");
    }

    @Test
    void aNameIsLettersDigitsDashesUnderscoresAndDotsAfterALetter() {
        Table.check("""
                build             => fine
                Build             => fine
                a                 => fine
                z                 => fine
                a0z9-b_c.d        => fine
                as                => fine
                from              => fine
                latest            => fine
                1build            => does not start with a letter
                _a                => does not start with a letter
                -a                => does not start with a letter
                .a                => does not start with a letter
                {a                => does not start with a letter
                `a                => does not start with a letter
                $V                => does not start with a letter
                "build"           => does not start with a letter
                é                 => does not start with a letter
                                  => is empty
                a/b               => contains a character other than letters
                a:b               => contains a character other than letters
                a`                => contains a character other than letters
                a{                => contains a character other than letters
                a$                => contains a character other than letters
                héllo             => contains a character other than letters
                """, StageNameTest::verdict);
    }

    @Test
    void aNameIsThatOfAnImageTooSinceEveryStageIsLookedUpAsAContext() {
        Table.check("""
                a__b              => fine
                a--b              => fine
                a1.2.3            => fine
                a-                => must also be a valid image name: letters and digits
                a.                => must also be a valid image name: letters and digits
                a..b              => must also be a valid image name: letters and digits
                a___b             => must also be a valid image name: letters and digits
                A.-B              => must also be a valid image name: letters and digits
                """, StageNameTest::verdict);
        assertEquals("must also be a valid image name: letters and digits", verdict("a".repeat(64)));
        assertEquals("fine", verdict("a".repeat(65)));
        assertEquals("fine", verdict("a".repeat(247)));
        assertEquals("must also be a valid image name: letters and digits", verdict("a".repeat(248)));
    }

    @Test
    void theParserKnowsTheFirstRuleOnly() {
        Table.check("""
                Build             => parsed
                a-                => parsed
                1build            => refused
                a/b               => refused
                """, name -> StageName.isParsed(name) ? "parsed" : "refused");
    }

    @Test
    void twoNamesHaveASpecialMeaningAndAreStillNames() {
        Table.check("""
                scratch           => reserved, fine
                context           => reserved, fine
                scratch2          => fine
                """, name -> (StageName.isReserved(name) ? "reserved, " : "") + verdict(name));
    }

    @Test
    void aNameIsKeptInLowerCase() {
        Table.check("""
                build             => build
                Build             => build
                A-1_B.c           => a-1_b.c
                aZ                => az
                É                 => é
                """, StageName::normalized);
    }
}
