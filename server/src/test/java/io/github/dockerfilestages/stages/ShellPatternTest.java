package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Test;

/**
 * The patterns of an expansion. On the left stand the value and what follows its name in the braces; a slash between
 * pattern and replacement is written as a blank.
 */
class ShellPatternTest {

    private static void check(String table) {
        Table.check(table, text -> {
            String[] words = text.split(" ", -1);
            String operand = words[1].substring(1);
            String replacement = words.length > 2 ? words[2] : "";
            return switch (words[1].charAt(0)) {
                case '#' -> ShellPattern.withoutPrefix(words[0], operand);
                case '%' -> ShellPattern.withoutSuffix(words[0], operand);
                default ->
                    operand.startsWith("/")
                            ? ShellPattern.replace(words[0], operand.substring(1), replacement, Integer.MAX_VALUE)
                            : ShellPattern.replace(words[0], operand, replacement, 1);
            };
        });
    }

    @Test
    void a_number_sign_cuts_off_the_shortest_start_that_matches_and_two_the_longest() {
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
    void a_percent_sign_cuts_off_the_shortest_end_that_matches_and_two_the_longest() {
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
    void a_slash_replaces_the_first_match_and_two_replace_all_each_as_long_as_it_can_be() {
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
    void a_pattern_that_matches_nothing_at_all_matches_before_every_character_and_at_the_end() {
        check("""
                ab / x            => xab
                ab // x           => xaxbx
                ab //* x          => xx
                """);
    }

    @Test
    void a_backslash_makes_a_character_stand_for_itself() {
        check("""
                *a #\\*            => a
                ba #\\*            => ba
                ?a #\\?            => a
                ba #\\?            => ba
                \\a #\\\\            => a
                ba #\\b            => a
                b\\ %\\             => b
                \\*a #\\\\*          => *a
                """);
    }

    @Test
    void values_and_patterns_beyond_1024_characters_are_left_alone() {
        String longest = "a".repeat(1_024);
        assertEquals(longest.substring(1), ShellPattern.withoutPrefix(longest, "a"));
        assertEquals("", ShellPattern.withoutPrefix(longest, longest));
        assertEquals("b", ShellPattern.replace(longest, "*", "b", 1));
        String longer = longest + "a";
        assertEquals(longer, ShellPattern.withoutPrefix(longer, "a"));
        assertEquals(longer, ShellPattern.withoutSuffix(longer, "a"));
        assertEquals(longer, ShellPattern.replace(longer, "a", "b", 1));
        assertEquals("a", ShellPattern.withoutPrefix("a", "*".repeat(1_025)));
        assertEquals("a", ShellPattern.withoutSuffix("a", "*".repeat(1_025)));
    }
}
