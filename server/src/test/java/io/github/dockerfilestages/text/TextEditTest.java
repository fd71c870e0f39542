package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of a text, one and several. */
class TextEditTest {
    private static final String TEXT = "one two three";

    @Test
    void several_edits_are_given_in_offsets_of_the_text_before_them_in_any_order() {
        assertEquals("1 2 three", TextEdit.applyAll(TEXT, List.of(replace("two", "2"), replace("one", "1"))));
    }

    @Test
    void two_edits_may_touch_but_not_overlap() {
        assertEquals("12 three", TextEdit.applyAll(TEXT, List.of(replace("one ", "1"), replace("two", "2"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> TextEdit.applyAll(TEXT, List.of(replace("one t", "1"), replace("two", "2"))));
    }

    @Test
    void a_range_does_not_run_backwards() {
        assertThrows(IllegalArgumentException.class, () -> new TextRange(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new TextRange(-1, 1));
    }

    private static TextEdit replace(String word, String replacement) {
        int start = TEXT.indexOf(word);
        return new TextEdit(new TextRange(start, start + word.length()), replacement);
    }
}
