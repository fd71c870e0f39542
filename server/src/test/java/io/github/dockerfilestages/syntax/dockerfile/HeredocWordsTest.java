package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.fixture.Table;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which words of a line announce a heredoc, and the line that ends it. */
class HeredocWordsTest {

    private static void check(String table) {
        Table.check(
                table,
                line -> HeredocWords.find(line).stream()
                        .map(heredoc -> "[" + heredoc.name() + (heredoc.stripsTabs() ? "] without tabs" : "]"))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void a_heredoc_starts_its_word_with_two_less_than_signs_or_a_number_before_them() {
        check("""
                RUN <<EOF                  => [EOF]
                RUN cat <<EOF >x           => [EOF]
                RUN 3<<EOF                 => [EOF]
                RUN 09<<EOF                => [EOF]
                RUN <<-EOF                 => [EOF] without tabs
                RUN 3<<-EOF                => [EOF] without tabs
                RUN <<A cat <<B            => [A] [B]
                RUN cat<<EOF               =>
                RUN x3<<EOF                =>
                RUN 3x<<EOF                =>
                RUN :<<EOF                 =>
                RUN /<<EOF                 =>
                RUN cat <EOF               =>
                RUN cat <a <<EOF           => [EOF]
                RUN <<EOF cat <            => [EOF]
                """);
    }

    @Test
    void a_line_is_split_without_a_look_at_what_is_done_with_its_variables() {
        check("""
                RUN x=${SHA:0:7} <<EOF             => [EOF]
                RUN x=${SHA: -3} <<EOF             => [EOF]
                RUN x=${SHA:=y} <<EOF              => [EOF]
                RUN x=${SHA:?y} <<EOF              => [EOF]
                RUN x=${SHA:-${A:1}} <<EOF         => [EOF]
                RUN x="${SHA:0:7}" <<EOF           => [EOF]
                RUN x=${SHA/a/b} <<EOF             => [EOF]
                RUN x=${SHA//a/b} <<EOF            => [EOF]
                RUN x=${SHA%%.*} <<EOF             => [EOF]
                RUN x=$SHA <<EOF                   => [EOF]
                """);
    }

    @Test
    void one_modifier_without_a_colon_that_is_unknown_and_no_heredoc_is_found_at_all() {
        check("""
                RUN x=${SHA^^} <<EOF               =>
                RUN x=${SHA,} <<EOF                =>
                RUN x=${SHA=y} <<EOF               =>
                RUN x=${SHA@Q} <<EOF               =>
                RUN x=${SHA:#y} <<EOF              =>
                RUN x=${SHA/a} <<EOF               =>
                RUN x=${ <<EOF                     =>
                RUN x=${} <<EOF                    =>
                RUN x=${SHA:-y <<EOF               =>
                """);
    }

    @Test
    void a_variable_is_split_at_its_blanks_and_drops_the_text_before_it_in_its_word() {
        check("""
                RUN ${X:-1 <<EOF }                 => [EOF]
                RUN ${X:} <<EOF }                  => [EOF]
                RUN <<A${X:-y}                     =>
                RUN <<A$X                          => [A$X]
                RUN <<A${X}                        => [A${X}]
                RUN '${X:-1 <<EOF }'               =>
                """);
    }

    @Test
    void the_name_may_follow_blanks_and_ends_with_the_word() {
        check("""
                RUN << EOF                 => [EOF]
                RUN <<⇥ EOF cat            => [EOF]
                RUN <<A; cat <<B           => [A;] [B]
                RUN echo $(( x <<2 ))      => [2]
                RUN << - EOF               => [-]
                RUN <<- EOF                =>
                RUN <<                     =>
                """);
    }

    @Test
    void here_strings_and_shifts_within_a_word_are_none() {
        check("""
                RUN cat <<<EOF             =>
                RUN cat <<< EOF            =>
                RUN cat << <EOF            =>
                RUN cat <<A<B              =>
                RUN echo $((1<<2))         =>
                """);
    }

    @Test
    void quotes_and_escapes_of_the_name_are_taken_off_and_variables_stay() {
        check("""
                RUN <<"EOF"                => [EOF]
                RUN <<'E F' cat            => [E F]
                RUN <<E\\ F cat             => [E F]
                RUN <<E"O"F                => [EOF]
                RUN <<$X                   => [$X]
                RUN <<a${X}d               => [a${X}d]
                RUN <<""                   =>
                """);
    }

    @Test
    void quoted_and_escaped_words_are_none() {
        check("""
                RUN echo "<<A"             =>
                RUN echo '<<A'             =>
                RUN echo \\<<A              =>
                RUN echo \\ <<A             =>
                RUN echo "a <<A b" <<C     => [C]
                RUN echo 'a <<A b' <<C     => [C]
                RUN echo ${X:-a <<A} <<C   => [A}] [C]
                RUN echo "a \\" <<A" <<C    => [C]
                RUN echo "$" "${X} <<A"    =>
                RUN echo 'a\\' <<C          => [C]
                """);
    }

    @Test
    void a_line_with_quotes_or_braces_that_never_end_has_none() {
        check("""
                RUN <<EOF "                =>
                RUN <<EOF "a               =>
                RUN <<EOF "a\\"             =>
                RUN <<EOF "a\\              =>
                RUN <<EOF "${a"            =>
                RUN <<EOF "a$              =>
                RUN <<EOF '                =>
                RUN <<EOF ${a              =>
                RUN <<EOF "a$"             => [EOF]
                RUN <<EOF "a$b c"          => [EOF]
                RUN <<EOF a\\               => [EOF]
                """);
    }
}
