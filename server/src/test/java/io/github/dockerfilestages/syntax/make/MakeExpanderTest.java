package io.github.dockerfilestages.syntax.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What make hands to a shell. What make itself computes stands in the braces of a template. */
class MakeExpanderTest {
    private static void hands(String recipe, String expected) {
        for (int end = 0; end < recipe.length(); end++) {
            shellText(recipe.substring(0, end));
        }
        assertEquals(expected, shellText(recipe));
    }

    private static String shellText(String recipe) {
        return new MakeExpander(recipe, '\t').expand(0, recipe.length()).text();
    }

    @Test
    void a_variable_of_make_is_one_character_or_in_brackets() {
        hands("$@ $<$a b", "${{@}} ${{<}}${{a}} b");
        hands("$(a) ${b} c", "${{a}} ${{b}} c");
        hands("$(f $(g a) (b))c", "${{f $(g a) (b)}}c");
        hands("${f {a} (b}c", "${{f  a  (b}}c");
        hands("$(shell_a) $(shell)", "${{shell_a}} ${{shell}}");
        hands("$(", "${{}}");
    }

    @Test
    void a_dollar_of_the_shell_is_written_twice() {
        hands("$$a $${b:-$(c)} $$(d)", "$a ${b:-${{c}}} $(d)");
        hands("a $", "a $");
    }

    @Test
    void what_make_has_a_shell_compute_is_a_substitution() {
        hands("a $(shell b $(c) $$d) e", "a $( b ${{c}} $d) e");
        hands("${shell a}", "$( a)");
        hands("$(shell a ", "$( a )");
        hands("$(shell a b", "$( a b)");
        hands("$(shell $(shell ", "$( $( ))");
        hands("$(shell ".repeat(9) + "a" + ")".repeat(9), "$( ".repeat(8) + "${{shell a}}" + ")".repeat(8));
    }

    @Test
    void a_continued_line_loses_its_prefix() {
        hands("a \\\n\tb \\\n c", "a \\\nb \\\n c");
    }
}
