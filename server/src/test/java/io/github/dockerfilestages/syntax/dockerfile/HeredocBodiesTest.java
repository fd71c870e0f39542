package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The line that ends a heredoc. Every rule is tested twice: when the line is found by reading on, and after a heredoc
 * without a terminator, whose search without result has built an index of all lines.
 */
class HeredocBodiesTest {
    private static final String WITHOUT_END = "RUN <<NEVER\n";

    private static void check(String before, String text, String outline) {
        String drawn = Outline.of(Dockerfile.parse(SourceText.of(before + text)));
        assertEquals(before.isEmpty() ? outline : "RUN <<?\n" + outline, drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_END})
    void aHeredocEndsAtTheFirstLineThatIsItsNameAndNothingElse(String before) {
        check(before, """
                RUN <<EOF
                 EOF
                EOF2
                EO
                \tEOF
                EOF\s
                EOF
                EOF
                """, """
                RUN <<EOF: EOF⏎EOF2⏎EO⏎\tEOF⏎EOF ⏎
                UNKNOWN
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_END})
    void aDashTakesTabsOffAnyNumberOfThemBeforeTheName(String before) {
        check(before, "RUN <<-EOF\n EOF\n\tEOF\nFROM a\n", "RUN <<EOF: EOF⏎\nFROM [a] from=a\n");
        check(before, "RUN <<-EOF\na\n\t\t\tEOF\nEOF\n", "RUN <<EOF:a⏎\nUNKNOWN\n");
        check(before, "RUN <<-EOF\nEOF\n\tEOF\n", "RUN <<EOF:\nUNKNOWN\n");
        check(before, "RUN <<-EOF\na\n\tb\n\t\n\tEOF", "RUN <<EOF:a⏎\tb⏎\t⏎\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_END})
    void lineEndsOfAllKindsAndTheEndOfTheTextEndALine(String before) {
        check(before, "RUN <<EOF\r\na\r\nEOF\r\nFROM a\n", "RUN <<EOF:a\r⏎\nFROM [a] from=a\n");
        check(before, "RUN <<EOF\na\nEOF\r\r\nFROM a\n", "RUN <<EOF:a⏎\nFROM [a] from=a\n");
        check(before, "RUN <<EOF\n\n\r\nEOF", "RUN <<EOF:⏎\r⏎\n");
        check(before, "RUN <<-EOF\na\n\t", "RUN <<?\nUNKNOWN\n");
        check(before, "RUN <<EOF\na\nEO", "RUN <<?\nUNKNOWN\nUNKNOWN\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_END})
    void severalBodiesAreInTheOrderOfTheirNames(String before) {
        check(before, """
                RUN <<A cat <<-B
                B
                A
                A
                \tB
                RUN <<A
                1
                A
                """, """
                RUN <<A:B⏎ <<B:A⏎
                RUN <<A:1⏎
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WITHOUT_END})
    void aNameInQuotesMayHaveTabsOfItsOwnAndAllOfThemCount(String before) {
        check(before, "RUN <<\"\tEOF\"\n\t\tEOF\n\tEOF\n", "RUN <<\tEOF:\t\tEOF⏎\n");
        check(before, "RUN <<-\"\tEOF\"\n\tEOF\n", "RUN <<?\nUNKNOWN\n");
        check(before, "RUN <<\"EOF\r\"\nEOF\r\n", "RUN <<?\nUNKNOWN\n");
    }
}
