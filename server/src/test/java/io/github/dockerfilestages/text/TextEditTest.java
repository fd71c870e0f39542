package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of a text, one and several. */
class TextEditTest {
    private static final String TEXT = "one two three";

    @Test
    void severalEditsAreGivenInOffsetsOfTheTextBeforeThemInAnyOrder() {
        assertEquals("1 2 three", TextEdit.applyAll(TEXT, List.of(replace("two", "2"), replace("one", "1"))));
    }

    @Test
    void twoEditsMayTouchButNotOverlap() {
        assertEquals("12 three", TextEdit.applyAll(TEXT, List.of(replace("one ", "1"), replace("two", "2"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> TextEdit.applyAll(TEXT, List.of(replace("one t", "1"), replace("two", "2"))));
    }

    @Test
    void aRangeDoesNotRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> new TextRange(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new TextRange(-1, 1));
    }

    private static TextEdit replace(String word, String replacement) {
        int start = TEXT.indexOf(word);
        return new TextEdit(new TextRange(start, start + word.length()), replacement);
    }
}
