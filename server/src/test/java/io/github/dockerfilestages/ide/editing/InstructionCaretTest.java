package io.github.dockerfilestages.ide.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstructionCaretTest {
    @Test
    void itIsInTheLineOfAnInstructionContinuationsIncluded() {
        assertInside("""
                # a comment

                FROM golang \\
                ^>> inside
                            ^<< inside
                # between
                  AS build
                ^^^^^^^^^^ inside
                """);
    }

    @Test
    void notInHeredocs() {
        assertInside("""
                RUN <<EOF
                ^^^^^^^^^ inside
                FROM build
                EOF
                """);
    }

    @Test
    void aContinuedLineIncludesTheEndOfTheText() {
        assertTrue(at("FROM golang \\\n$0").isPresent());
        assertFalse(at("FROM golang \\\\\n$0").isPresent());
        assertFalse(at("FROM golang\n$0").isPresent());
    }

    @Test
    void theWordIsWhatTheCaretTouchesAsFarAsBlanks() {
        assertEquals("--from=build", word("COPY --from=bu$0ild /x /y\n"));
        assertEquals("--from=build", word("COPY $0--from=build /x /y\n"));
        assertEquals("FROM", word("FR$0OM golang\n"));
        assertEquals("golang", word("FROM gol$0ang"));
        assertEquals("", word("COPY  $0  /x /y\n"));
    }

    @Test
    void aNewWordStartsAfterABlank() {
        assertTrue(at("FROM $0").orElseThrow().isAfterBlank());
        assertTrue(at("FROM \\\n $0").orElseThrow().isAfterBlank());
        assertFalse(at("FROM$0").orElseThrow().isAfterBlank());
        assertFalse(at("FROM a$0").orElseThrow().isAfterBlank());
        assertFalse(at("FROM a\n  $0COPY . .\n").orElseThrow().isAfterBlank());
    }

    @Test
    void aBlankLineBetweenContinuationsIsDropped() {
        assertTrue(at("FROM golang \\\n$0\n  AS build\n").orElseThrow().isOnDroppedLine());
        assertFalse(at("FROM golang \\\n  $0AS build\n").orElseThrow().isOnDroppedLine());
    }

    private static void assertInside(String source) {
        Fixture fixture = Fixture.of(source);
        IntStream inside = IntStream.rangeClosed(0, fixture.text().length())
                .filter(offset -> InstructionCaret.at(fixture.model(), offset).isPresent());
        assertEquals(fixture.inside("inside").boxed().toList(), inside.boxed().toList(), () -> "in " + fixture.text());
    }

    private static String word(String source) {
        InstructionCaret caret = at(source).orElseThrow();
        return caret.slice(caret.word());
    }

    private static Optional<InstructionCaret> at(String source) {
        Fixture fixture = Fixture.of(source);
        return InstructionCaret.at(fixture.model(), fixture.caret());
    }
}
