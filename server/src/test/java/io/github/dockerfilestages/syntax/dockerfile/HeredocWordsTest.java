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
    void aHeredocStartsItsWordWithTwoLessThanSignsOrANumberBeforeThem() {
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
    void aLineIsSplitWithoutALookAtWhatIsDoneWithItsVariables() {
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
    void oneModifierWithoutAColonThatIsUnknownAndNoHeredocIsFoundAtAll() {
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
    void aVariableIsSplitAtItsBlanksAndDropsTheTextBeforeItInItsWord() {
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
    void theNameMayFollowBlanksAndEndsWithTheWord() {
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
    void hereStringsAndShiftsWithinAWordAreNone() {
        check("""
                RUN cat <<<EOF             =>
                RUN cat <<< EOF            =>
                RUN cat << <EOF            =>
                RUN cat <<A<B              =>
                RUN echo $((1<<2))         =>
                """);
    }

    @Test
    void quotesAndEscapesOfTheNameAreTakenOffAndVariablesStay() {
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
    void quotedAndEscapedWordsAreNone() {
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
    void aLineWithQuotesOrBracesThatNeverEndHasNone() {
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
