package io.github.dockerfilestages.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndentedLinesTest {
    private static final IndentedLines PIPELINE = new IndentedLines(SourceText.of("""
            jobs:
              build:   # builds
                matrix:
                  target: [
                    base,
                  ]
                volumes:
                - source: a
                  target: /b

                image: x
              test: {}
            """));

    @Test
    void aLineBelongsToTheNearestKeyAboveThatIsIndentedLess() {
        assertEquals(Optional.of("target"), PIPELINE.ownerKey(lineWith("base,")));
        assertEquals(Optional.of("matrix"), PIPELINE.ownerKey(lineWith("target: [")));
        assertEquals(Optional.of("build"), PIPELINE.ownerKey(lineWith("image")));
        assertEquals(Optional.of("jobs"), PIPELINE.ownerKey(lineWith("test")));
    }

    @Test
    void theElementsOfAListBelongToItsKeyEvenIfTheyAreIndentedAsMuch() {
        assertEquals(Optional.of("volumes"), PIPELINE.ownerKey(lineWith("source: a")));
        assertEquals(Optional.of("volumes"), PIPELINE.ownerKey(lineWith("target: /b")));
    }

    @Test
    void aLineAtTheTopBelongsToNoKey() {
        assertEquals(Optional.empty(), PIPELINE.owner(lineWith("jobs")));
    }

    @Test
    void aKeyWithItsValueOpensNoBlock() {
        assertEquals(Optional.empty(), PIPELINE.openingKey(lineWith("image")));
        assertEquals(Optional.of("build"), PIPELINE.openingKey(lineWith("build")));
    }

    @Test
    void aBlockEndsBeforeTheNextLineThatIsIndentedAsMuch() {
        String block = PIPELINE.text().slice(PIPELINE.block(lineWith("volumes")));

        assertEquals("    volumes:\n    - source: a\n      target: /b\n", block);
    }

    /** Quoted keys, and keys of languages that assign with an equals sign. */
    @Test
    void otherNotationsOfAKeyAreKnownToo() {
        var lines = new IndentedLines(SourceText.of("""
                "matrix": [
                  "base",
                targets = [
                  "build",
                """));

        assertEquals(Optional.of("matrix"), lines.ownerKey(1));
        assertEquals(Optional.of("targets"), lines.ownerKey(3));
    }

    private static int lineWith(String part) {
        return PIPELINE.text().lineAt(PIPELINE.text().content().indexOf(part));
    }
}
