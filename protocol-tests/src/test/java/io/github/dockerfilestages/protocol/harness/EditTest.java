package io.github.dockerfilestages.protocol.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** An edit changes what differs and nothing before it. */
class EditTest {
    @Test
    void typesAfterWhatIsThere() {
        Edit edit = Edit.typeAfter("--from=", "build");
        String text = "COPY --from= /x";

        assertEquals("", edit.span(text).in(text));
        assertEquals("build", edit.typed());
    }

    @Test
    void replacesFromTheFirstDifference() {
        Edit edit = Edit.replace("base", "bin");
        String text = "FROM base";

        assertEquals("ase", edit.span(text).in(text));
        assertEquals("in", edit.typed());
    }

    @Test
    void neverSplitsACharacter() {
        Edit edit = Edit.replace("😀", "😁");

        assertEquals("😀", edit.span("x😀").in("x😀"));
        assertEquals("😁", edit.typed());
    }

    @Test
    void refusesAnAmbiguousPlace() {
        assertThrows(IllegalArgumentException.class, () -> Edit.delete("a").span("a a"));
        assertThrows(IllegalArgumentException.class, () -> Edit.delete("b").span("a a"));
    }
}
