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
                """);
    }

    @Test
    void nothing_right_after_a_match_is_no_match() {
        check("""
                ab //* x          => x
                abc //*c x        => x
                aab //a* x        => x
                """);
    }

    @Test
    void characters_beyond_the_basic_plane_are_one_each() {
        check("""
                😀b #?            => b
                😀b //? x         => xx
                a😀 %?            => a
                """);
    }

    @Test
    void a_backslash_makes_a_star_a_question_mark_or_a_backslash_mean_itself() {
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
    void before_a_slash_or_a_brace_it_belongs_to_the_expansion() {
        check("""
                a/b /\\/ x         => axb
                a}b #a\\}          => b
                b}a %\\}a          => b
                """);
    }

    @Test
    void before_any_other_character_and_at_the_end_it_is_an_error() {
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
    void the_end_of_a_value_is_looked_for_backwards_so_a_backslash_at_the_end_escapes_what_is_before_it() {
        check("""
                b* %*\\            => b
                """);
    }

    @Test
    void values_and_patterns_beyond_1024_characters_are_left_alone() {
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
