package io.github.dockerfilestages.ide.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
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
        Selection.check(
                text -> at(text).isPresent(),
                List.of("FROM golang \\\n$0"),
                List.of("FROM golang \\\\\n$0", "FROM golang\n$0"));
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
        Selection.check(
                text -> at(text).orElseThrow().isAfterBlank(),
                List.of("FROM $0", "FROM \\\n $0"),
                List.of("FROM$0", "FROM a$0", "FROM a\n  $0COPY . .\n"));
    }

    @Test
    void aBlankLineBetweenContinuationsIsDropped() {
        Selection.check(
                text -> at(text).orElseThrow().isOnDroppedLine(),
                List.of("FROM golang \\\n$0\n  AS build\n"),
                List.of("FROM golang \\\n  $0AS build\n"));
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
