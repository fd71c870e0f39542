package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageWordTest {
    @Test
    void aBareWordSaysNothingOfAnImage() {
        Selection.check(ImageWord::isBare, List.of("build", "my-tool_2"), List.of());
        for (String word : List.of("a/b", "a:1", "a@sha256", "a.b")) {
            assertFalse(ImageWord.isBare(word), word);
        }
    }

    @Test
    void theRepositoryIsTheWordWithoutTagAndDigest() {
        assertEquals("build", ImageWord.repository("build"));
        assertEquals("build", ImageWord.repository("build:1.2"));
        assertEquals("build", ImageWord.repository("build:1.2@sha256:0123"));
        assertEquals("host:5000/build", ImageWord.repository("host:5000/build:1"));
        assertEquals("host:5000/build", ImageWord.repository("host:5000/build"));
    }
}
