package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What an edit reads again. Each element of the edited text is drawn with a plus sign if it was read again, and with an
 * equals sign if it is the same object as before. The result always equals that of parsing the edited text.
 */
class DockerfileEditTest {

    /** Replaces {@code old}, which occurs once in the text. */
    private static Dockerfile check(String text, String old, String replacement, String drawn) {
        return check(Dockerfile.parse(SourceText.of(text)), old, replacement, drawn);
    }

    private static Dockerfile check(Dockerfile dockerfile, String old, String replacement, String drawn) {
        int at = dockerfile.text().content().lastIndexOf(old);
        return check(dockerfile, new TextEdit(new TextRange(at, at + old.length()), replacement), drawn);
    }

    private static Dockerfile check(Dockerfile dockerfile, TextEdit edit, String drawn) {
        Dockerfile.DockerfileEdit reading = dockerfile.edit(edit);
        assertEquals(drawn, drawn(dockerfile, reading));
        assertSameReading(Dockerfile.parse(reading.dockerfile().text()), reading.dockerfile());
        return reading.dockerfile();
    }

    @SuppressWarnings("ReferenceEquality") // an edit keeps the elements that it does not touch
    private static String drawn(Dockerfile before, Dockerfile.DockerfileEdit reading) {
        Dockerfile after = reading.dockerfile();
        var drawn = new StringBuilder();
        for (int index = 0; index < after.size(); index++) {
            boolean isNew = reading.from() <= index && index < reading.newEnd();
            int old = index < reading.from() ? index : index - reading.newEnd() + reading.oldEnd();
            boolean isKept = !isNew && before.element(old) == after.element(index);
            var range = new TextRange(after.start(index), after.start(index + 1));
            drawn.append(isNew ? "+ " : isKept ? "= " : "! ")
                    .append(after.text().slice(range).replace("\n", "⏎"))
                    .append('\n');
        }
        return drawn.toString();
    }

    private static void assertSameReading(Dockerfile expected, Dockerfile actual) {
        assertEquals(Outline.of(expected), Outline.of(actual));
        assertEquals(expected.directives(), actual.directives());
        for (int index = 0; index < expected.size(); index++) {
            assertEquals(expected.element(index), actual.element(index));
            assertEquals(expected.start(index), actual.start(index));
        }
        assertEquals(expected.start(expected.size()), actual.start(actual.size()));
    }

    @Nested
    class AnInstruction {
        @Test
        void thatIsTouchedIsReadAlone() {
            check("RUN a\nRUN b\nRUN c\n", "b", "bb", """
                    = RUN a⏎
                    + RUN bb⏎
                    = RUN c⏎
                    """);
        }

        @Test
        void isReadWithTheOneBeforeWhenTheEditIsAtItsStart() {
            check("RUN a\nRUN b\nRUN c\nRUN d\n", "RUN c\n", "", """
                    = RUN a⏎
                    + RUN b⏎
                    = RUN d⏎
                    """);
            check("RUN a\nRUN b\nRUN c\nRUN d\n", "RUN c", "FROM c", """
                    = RUN a⏎
                    + RUN b⏎
                    + FROM c⏎
                    = RUN d⏎
                    """);
        }

        @Test
        void thatIsNowContinuedTakesTheLinesAfterIt() {
            check("RUN a\nRUN b\nRUN c\n", "a", "a \\", """
                    + RUN a \\⏎RUN b⏎
                    = RUN c⏎
                    """);
            check("RUN a \\\nRUN b\nRUN c\n", " \\", "", """
                    + RUN a⏎
                    + RUN b⏎
                    = RUN c⏎
                    """);
        }

        @Test
        void atTheEndOfTheTextMayGrow() {
            check("RUN a\nRUN b", "b", "b\nRUN c", """
                    = RUN a⏎
                    + RUN b⏎
                    + RUN c
                    """);
        }

        @Test
        void inAnEmptyTextIsTheFirst() {
            check("", "", "RUN a\n", "+ RUN a⏎\n");
            check("RUN a\n", "RUN a\n", "", "");
        }
    }

    @Nested
    class TheTop {
        @Test
        void makesAllBeReadAgainWhenTheEscapeCharacterChanges() {
            check("# escape=`\nRUN a `\nRUN b\n", "`\nRUN a", "\\\nRUN a", """
                    + # escape=\\⏎
                    + RUN a `⏎
                    + RUN b⏎
                    """);
            check("RUN a `\nRUN b\n", "RUN a", "# escape=`\nRUN a", """
                    + # escape=`⏎
                    + RUN a `⏎RUN b⏎
                    """);
        }

        @Test
        void makesAllBeReadAgainWhenThereAreDirectivesBeforeOrAfter() {
            check("# syntax=a\n# check=skip=A\nRUN a\n", "check=skip=A", "hello", """
                    + # syntax=a⏎
                    + # hello⏎
                    + RUN a⏎
                    """);
            check("# hello\nRUN a\n", "hello", "syntax=a", """
                    + # syntax=a⏎
                    + RUN a⏎
                    """);
            check("# syntax=a\n# check", "", "=skip=A", """
                    + # syntax=a⏎
                    + # check=skip=A
                    """);
        }

        @Test
        void hasAByteOrderMarkWhichIsACharacterAnywhereElse() {
            Dockerfile marked = Dockerfile.parse(SourceText.of("\ufeffRUN a\nRUN b\n"));
            check(marked, new TextEdit(TextRange.at(0), "\n"), """
                    + ⏎
                    + \ufeffRUN a⏎
                    = RUN b⏎
                    """);
        }

        @Test
        void isReadLikeTheRestWhenItHasNoDirectivesAndNoLineAfterItIsOne() {
            check("# syntax=a\nRUN a\nRUN b\n", "b", "c", """
                    = # syntax=a⏎
                    = RUN a⏎
                    + RUN c⏎
                    """);
            check("# hello\nRUN a\nRUN b\n", "hello", "hi", """
                    + # hi⏎
                    = RUN a⏎
                    = RUN b⏎
                    """);
        }

        @Test
        void endsAfterTheLineThatCouldBeTheNextDirective() {
            check("# syntax=a\nRUN a\nRUN b\n", "RUN a", "# escape=`\nRUN a", """
                    + # syntax=a⏎
                    + # escape=`⏎
                    + RUN a⏎
                    + RUN b⏎
                    """);
            check("# syntax=a\n\nRUN b\n", "\nRUN b", "#check=a\nRUN b", """
                    + # syntax=a⏎
                    + #check=a⏎
                    + RUN b⏎
                    """);
        }
    }

    @Nested
    class AHeredocWithoutEnd {
        @Test
        void isReadAgainWithEveryEditAfterIt() {
            Dockerfile typed = check("RUN a\nRUN <<EOF\nRUN b\nRUN c\n", "c", "d", """
                    = RUN a⏎
                    + RUN <<EOF⏎
                    + RUN b⏎
                    + RUN d⏎
                    """);
            check(typed, "RUN d\n", "EOF\n", """
                    = RUN a⏎
                    + RUN <<EOF⏎RUN b⏎EOF⏎
                    """);
        }

        @Test
        void isRememberedWhenSomethingBeforeItIsEdited() {
            Dockerfile typed = check("RUN a\nRUN b\nRUN <<EOF\nRUN c\nRUN d\n", "RUN a", "RUN aa", """
                    + RUN aa⏎
                    = RUN b⏎
                    = RUN <<EOF⏎
                    = RUN c⏎
                    = RUN d⏎
                    """);
            check(typed, "RUN d\n", "EOF\n", """
                    = RUN aa⏎
                    = RUN b⏎
                    + RUN <<EOF⏎RUN c⏎EOF⏎
                    """);
        }

        @Test
        void isForgottenOnceItHasOne() {
            Dockerfile ended = check("RUN a\nRUN <<EOF\nRUN b\nEO\nRUN c\n", "EO\n", "EOF\n", """
                    = RUN a⏎
                    + RUN <<EOF⏎RUN b⏎EOF⏎
                    = RUN c⏎
                    """);
            check(ended, "c", "d", """
                    = RUN a⏎
                    = RUN <<EOF⏎RUN b⏎EOF⏎
                    + RUN d⏎
                    """);
        }
    }

    @Nested
    class SeveralEdits {
        /** Inserts a digit after each number sign of the text, in one step. */
        private static void check(String text) {
            Dockerfile dockerfile = Dockerfile.parse(SourceText.of(text));
            var edits = new ArrayList<TextEdit>();
            for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
                edits.add(0, new TextEdit(TextRange.at(at + 1), "1"));
            }
            Dockerfile edited = dockerfile.edit(edits);
            assertEquals(text.replace("#", "#1"), edited.text().content());
            assertSameReading(Dockerfile.parse(edited.text()), edited);
        }

        @Test
        void haveOffsetsOfTheTextBeforeAllOfThem() {
            check("RUN a#\nRUN b# #\nRUN c\nRUN d#\n");
            check("RUN a\n");
        }

        @Test
        void mayBeVeryMany() {
            check("RUN a#\nRUN b# \\\n c\n".repeat(500));
        }

        @Test
        void leaveWhatTheyDoNotTouchAsItIsWhenTheyAreFew() {
            Dockerfile dockerfile = Dockerfile.parse(SourceText.of("RUN a\nRUN b\nRUN c\n"));
            Dockerfile edited = dockerfile.edit(List.of(
                    new TextEdit(TextRange.at("RUN a\nRUN b\nRUN".length()), "N"), new TextEdit(TextRange.at(1), "R")));
            assertEquals("RRUN a\nRUN b\nRUNN c\n", edited.text().content());
            assertSame(dockerfile.element(1), edited.element(1));
        }
    }

    @Test
    void anOffsetIsInTheElementThatStartsThereOrBefore() {
        Dockerfile dockerfile = Dockerfile.parse(SourceText.of("RUN a\n# b\n"));
        assertEquals(0, dockerfile.elementAt(0));
        assertEquals(0, dockerfile.elementAt("RUN a".length()));
        assertEquals(1, dockerfile.elementAt("RUN a\n".length()));
        assertEquals(1, dockerfile.elementAt("RUN a\n# b\n".length()));
        assertEquals(-1, Dockerfile.parse(SourceText.of("")).elementAt(0));
    }
}
