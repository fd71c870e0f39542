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
        void are_between_keyword_and_arguments_with_a_value_after_the_first_equals_sign() {
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
        void end_at_two_dashes_alone() {
            check("""
                    COPY --link -- --from=a /x /y
                         ^^^^^^ flag link
                         ^^^^^^ name
                    """);
        }

        @Test
        void may_have_no_name() {
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
        void around_the_value_are_kept_when_it_is_replaced() {
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
        void in_the_middle_of_the_value_go_with_it() {
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
        void around_the_rest_of_the_flag_hold_its_name_too() {
            check("""
                    RUN --"mount=from=a,target=/b c" true
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag mount
                        ^^^^^^^^ name
                                      ^ value a
                                               ^^^^ value /b c
                    """);
        }

        @Test
        void that_open_before_the_value_do_not_belong_to_it() {
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
        void that_never_end_run_to_the_end_of_the_instruction() {
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
        void are_after_the_equals_sign_or_between_their_quotes() {
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
        void of_mounts_are_there_too() {
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
        void are_before_the_line_end_where_an_instruction_continues() {
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
        void belong_to_the_character_after_them() {
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
        void at_the_very_end_mean_nothing() {
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
        void may_split_a_value_with_comments_between() {
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
        void have_fields_separated_by_commas() {
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
        void may_have_a_field_in_double_quotes_of_its_own_with_commas_in_it() {
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
        void double_a_quote_that_is_a_character_of_such_a_field() {
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
        void that_buildkit_cannot_read_are_kept_as_written() {
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
