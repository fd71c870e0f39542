package io.github.dockerfilestages.syntax.dockerfile.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

class CommonWordsTest {
    @Test
    void aCommonWordIsOneObject() {
        String fromOneFile = new String("HEALTHCHECK");
        String fromAnother = new String("HEALTHCHECK");

        assertSame(CommonWords.shared(fromOneFile), CommonWords.shared(fromAnother));
        assertSame(
                new Word(fromOneFile, new TextRange(0, 11)).value(),
                new Word(fromAnother, new TextRange(5, 16)).value());
    }

    @Test
    void everyOtherWordIsItself() {
        String rare = new String("Alpine");
        String same = CommonWords.shared(rare);

        assertSame(rare, same);
        assertEquals("", CommonWords.shared(""));
    }
}
