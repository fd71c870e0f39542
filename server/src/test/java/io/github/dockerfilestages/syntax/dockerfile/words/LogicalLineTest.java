package io.github.dockerfilestages.syntax.dockerfile.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.text.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ranges of the words of an instruction that is written over several lines. */
class LogicalLineTest {

    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        Dockerfile dockerfile = Dockerfile.parse(SourceText.of(fixture.text()));
        Drawing drawing = Drawing.of(fixture.text());
        for (int index = 0; index < dockerfile.size(); index++) {
            if (dockerfile.element(index) instanceof Instruction instruction) {
                Statement statement = instruction.statement();
                for (Word word : Stream.concat(Stream.of(statement.word()), statement.arguments().stream())
                        .toList()) {
                    String label = word.value().isEmpty() ? "(empty)" : word.value();
                    drawing = drawing.mark(dockerfile.absolute(index, word.range()), label);
                }
            }
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
    }

    @Test
    void wordsOfOneLineHaveTheirRangesInIt() {
        check("""
                # a comment
                  FROM alpine AS build
                  ^^^^ FROM
                       ^^^^^^ alpine
                              ^^ AS
                                 ^^^^^ build

                COPY ["/a b", "/c"]
                ^^^^ COPY
                       ^^^^ /a b
                               ^^ /c
                """);
    }

    @Test
    void wordsOfLaterLinesFollowCommentsAndBlankLines() {
        check("""
                FROM \\
                ^^^^ FROM
                # why
                  alpine \\
                  ^^^^^^ alpine

                  AS \\
                  ^^ AS
                build
                ^^^^^ build
                """);
    }

    @Test
    void aWordMaySpanLinesAndThenContainsWhatIsBetween() {
        check("""
                FR\\
                ^>> FROM
                OM al\\
                 ^<< FROM
                   ^>> alpine
                # why
                pi\\

                ne
                 ^<< alpine
                """);
    }

    @Test
    void aFirstLineThatIsAnEscapeAloneHoldsNoWord() {
        check("""
                \\
                FROM alpine \\
                ^^^^ FROM
                     ^^^^^^ alpine
                \\
                AS build
                ^^ AS
                   ^^^^^ build
                """);
        check("""
                \\
                \\
                FROM alpine
                ^^^^ FROM
                     ^^^^^^ alpine
                """);
    }

    @Test
    void theRangeOfAnEmptyStringIsBetweenItsQuotes() {
        check("""
                COPY ["", "/b"]
                ^^^^ COPY
                       <> (empty)
                           ^^ /b
                """);
    }
}
