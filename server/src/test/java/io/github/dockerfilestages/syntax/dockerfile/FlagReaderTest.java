package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The ranges of flags and their values. The characters to replace for a value are marked, and labelled with the value
 * without quotes and escapes.
 */
class FlagReaderTest {

    /** The marked ranges of the fixture are those of the flags of its last instruction. */
    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        Dockerfile dockerfile = Dockerfile.parse(SourceText.of(fixture.text()));
        int last = dockerfile.size() - 1;
        Drawing drawing = Drawing.of(fixture.text());
        for (Flag flag : ((Instruction) dockerfile.element(last)).statement().flags()) {
            drawing = drawing.mark(dockerfile.absolute(last, flag.range()), label("flag", flag.name()))
                    .mark(dockerfile.absolute(last, flag.nameRange()), "name");
            for (Word value : values(flag).toList()) {
                TextRange range = dockerfile.absolute(last, value.range());
                drawing = drawing.mark(range, label("value", value.value()));
            }
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
    }

    private static String label(String what, String text) {
        return text.isEmpty() ? what : what + " " + text;
    }

    private static Stream<Word> values(Flag flag) {
        return flag.fields().isEmpty()
                ? flag.value().stream()
                : flag.fields().stream().flatMap(field -> field.value().stream());
    }

    @Nested
    class Flags {
        @Test
        void areBetweenKeywordAndArgumentsWithAValueAfterTheFirstEqualsSign() {
            check("""
                    COPY --link --from=a=b /x --chown=1 /y
                         ^^^^^^ flag link
                         ^^^^^^ name
                                ^^^^^^^^^^ flag from
                                ^^^^^^ name
                                       ^^^ value a=b
                    """);
        }

        @Test
        void endAtTwoDashesAlone() {
            check("""
                    COPY --link -- --from=a /x /y
                         ^^^^^^ flag link
                         ^^^^^^ name
                    """);
        }

        @Test
        void mayHaveNoName() {
            check("""
                    COPY --=a /x /y
                         ^^^^ flag
                         ^^ name
                            ^ value a
                    """);
        }
    }

    @Nested
    class Quotes {
        @Test
        void aroundTheValueAreKeptWhenItIsReplaced() {
            check("""
                    COPY --from="build" --chown='a b' /x /y
                         ^^^^^^^^^^^^^^ flag from
                         ^^^^^^ name
                                 ^^^^^ value build
                                        ^^^^^^^^^^^^^ flag chown
                                        ^^^^^^^ name
                                                 ^^^ value a b
                    """);
        }

        @Test
        void inTheMiddleOfTheValueGoWithIt() {
            check("""
                    COPY --from=bu"il"d --chown='a'b --chmod=7"55" --link=a"b"'c' --parents="a"'b' /x /y
                         ^^^^^^^^^^^^^^ flag from
                         ^^^^^^ name
                                ^^^^^^^ value build
                                        ^^^^^^^^^^^^ flag chown
                                        ^^^^^^^ name
                                                ^^^^ value ab
                                                     ^^^^^^^^^^^^^ flag chmod
                                                     ^^^^^^^ name
                                                             ^^^^^ value 755
                                                                   ^^^^^^^^^^^^^^ flag link
                                                                   ^^^^^^ name
                                                                          ^^^^^^^ value abc
                                                                                  ^^^^^^^^^^^^^^^^ flag parents
                                                                                  ^^^^^^^^^ name
                                                                                            ^^^^^^ value ab
                    """);
        }

        @Test
        void aroundTheRestOfTheFlagHoldItsNameToo() {
            check("""
                    RUN --"mount=from=a,target=/b c" true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^^ name
                                      ^ value a
                                               ^^^^ value /b c
                    """);
        }

        @Test
        void thatOpenBeforeTheValueDoNotBelongToIt() {
            check("""
                    RUN --mount="target=/b,from=bui""ld" --mount="from=a"b'c' true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                        ^^ value /b
                                                ^^^^^^^ value build
                                                         ^^^^^^^^^^^^^^^^^^^^ flag mount
                                                         ^^^^^^^ name
                                                                       ^^^^^ value abc
                    """);
        }

        @Test
        void thatNeverEndRunToTheEndOfTheInstruction() {
            check("""
                    COPY --from=bu"ild /x /y
                         ^^^^^^^^^^^^^^^^^^^ flag from
                         ^^^^^^ name
                                ^^^^^^^^^^^^ value build /x /y
                    """);
            check("""
                    COPY --from="
                         ^^^^^^^^ flag from
                         ^^^^^^ name
                                <> value
                    """);
        }
    }

    @Nested
    class EmptyValues {
        @Test
        void areAfterTheEqualsSignOrBetweenTheirQuotes() {
            check("""
                    COPY --from= --chown="" --chmod='' --link="'" /x /y
                         ^^^^^^^ flag from
                         ^^^^^^ name
                                <> value
                                 ^^^^^^^^^^ flag chown
                                 ^^^^^^^ name
                                          <> value
                                            ^^^^^^^^^^ flag chmod
                                            ^^^^^^^ name
                                                     <> value
                                                       ^^^^^^^^^^ flag link
                                                       ^^^^^^ name
                                                               ^ value '
                    """);
        }

        @Test
        void ofMountsAreThereToo() {
            check("""
                    RUN --mount=from=,target="" --mount="from=,target=" true
                        ^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                     <> value
                                              <> value
                                                ^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                                                ^^^^^^^ name
                                                              <> value
                                                                      <> value
                    """);
        }

        @Test
        void areBeforeTheLineEndWhereAnInstructionContinues() {
            check("""
                    COPY --from=\\
                         ^^^^^^^ flag from
                         ^^^^^^ name
                                <> value
                     /x /y
                    """);
        }
    }

    @Nested
    class Escapes {
        @Test
        void belongToTheCharacterAfterThem() {
            check("""
                    COPY --from=bu\\ild --chown=\\ab --chmod=a\\"b\\ c /x /y
                         ^^^^^^^^^^^^^ flag from
                         ^^^^^^ name
                                ^^^^^^ value build
                                       ^^^^^^^^^^^ flag chown
                                       ^^^^^^^ name
                                               ^^^ value ab
                                                   ^^^^^^^^^^^^^^^ flag chmod
                                                   ^^^^^^^ name
                                                           ^^^^^^^ value a"b c
                    """);
        }

        @Test
        void atTheVeryEndMeanNothing() {
            check("""
                    COPY --from=a\\\\\\
                         ^^^^^^^^^^^ flag from
                         ^^^^^^ name
                                ^^^ value a\\
                    """);
        }
    }

    @Nested
    class Lines {
        @Test
        void maySplitAValueWithCommentsBetween() {
            check("""
                    COPY --from=bu\\
                         ^>> flag from
                         ^^^^^^ name
                                ^>> value build
                    # why
                    ild /x /y
                      ^<< flag from
                      ^<< value build
                    """);
        }
    }

    @Nested
    class Mounts {
        @Test
        void haveFieldsSeparatedByCommas() {
            check("""
                    RUN --mount=type=bind,ro,from="a b",,target='/x' true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                     ^^^^ value bind
                                                   ^^^ value a b
                                                                 ^^ value /x
                    """);
        }

        @Test
        void mayHaveAFieldInDoubleQuotesOfItsOwnWithCommasInIt() {
            check("""
                    RUN --mount='"from=a","target=/x,y",type=bind' true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                       ^ value a
                                                  ^^^^ value /x,y
                                                             ^^^^ value bind
                    """);
        }

        @Test
        void doubleAQuoteThatIsACharacterOfSuchAField() {
            check("""
                    RUN --mount='"target=/a""b",from=c' true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                         ^^^^^ value /a"b
                                                     ^ value c
                    """);
            check("""
                    RUN --mount='"target=""a",from=c' true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                         ^^^ value "a
                                                   ^ value c
                    """);
        }

        @Test
        void thatBuildkitCannotReadAreKeptAsWritten() {
            check("""
                    RUN --mount='"from=a,target=/x' true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                       ^^^^^^^^^^^ value a,target=/x
                    """);
            check("""
                    RUN --mount='"from=a"b,target=/x' true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                       ^ value a
                                                  ^^ value /x
                    """);
            check("""
                    RUN --mount='"ro",x"y=1' true
                        ^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^ name
                                          ^ value 1
                    """);
        }
    }
}
