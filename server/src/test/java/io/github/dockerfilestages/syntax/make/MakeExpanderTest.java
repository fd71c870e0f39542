package io.github.dockerfilestages.syntax.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What make passes to a shell. What make itself computes is drawn in the braces of a template. */
class MakeExpanderTest {
    private static void expands(String recipe, String expected) {
        for (int end = 0; end < recipe.length(); end++) {
            shellText(recipe.substring(0, end));
        }
        assertEquals(expected, shellText(recipe));
    }

    private static String shellText(String recipe) {
        return new MakeExpander(recipe, '\t').expand(0, recipe.length()).text();
    }

    @Test
    void aVariableOfMakeIsOneCharacterOrInBrackets() {
        expands("$@ $<$a b", "${{@}} ${{<}}${{a}} b");
        expands("$(a) ${b} c", "${{a}} ${{b}} c");
        expands("$(f $(g a) (b))c", "${{f $(g a) (b)}}c");
        expands("${f {a} (b}c", "${{f  a  (b}}c");
        expands("$(strip $(a)) $(strip $(a) b)", "${{a}} ${{strip $(a) b}}");
        expands("$(shell_a) $(shell)", "${{shell_a}} ${{shell}}");
        expands("$(", "${{}}");
    }

    @Test
    void aDollarOfTheShellIsWrittenTwice() {
        expands("$$a $${b:-$(c)} $$(d)", "$a ${b:-${{c}}} $(d)");
        expands("a $", "a $");
    }

    @Test
    void whatMakeHasAShellComputeIsASubstitution() {
        expands("a $(shell b $(c) $$d) e", "a $( b ${{c}} $d) e");
        expands("${shell a}", "$( a)");
        expands("$(shell a ", "$( a )");
        expands("$(shell a b", "$( a b)");
        expands("$(shell $(shell ", "$( $( ))");
        expands("$(shell ".repeat(9) + "a" + ")".repeat(9), "$( ".repeat(8) + "${{shell a}}" + ")".repeat(8));
    }

    @Test
    void aLoopMayHaveAnyNumberOfWords() {
        String words = "stage $(other) ".repeat(5_000);

        assertEquals(
                "for s in " + words.replace("$(other)", "${{other}}") + "; do docker build ${{s}}; done",
                shellText("$(foreach s," + words + ",docker build $(s))"));
    }

    @Test
    void aContinuedLineLosesItsPrefix() {
        expands("a \\\n\tb \\\n c", "a \\\nb \\\n c");
    }
}
