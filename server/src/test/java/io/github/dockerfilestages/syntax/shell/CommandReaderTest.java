package io.github.dockerfilestages.syntax.shell;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.check;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the commands of shell text begin and end. */
class CommandReaderTest {
    @Test
    void commandsEndAtOperators() {
        check("""
                docker build --target a .&&docker build --target b .||true;docker build --target c .|tee x&
                                      ^ target
                                        ^ context
                                                                 ^ target
                                                                   ^ context
                                                                                                 ^ target
                                                                                                   ^ context
                { docker build --target d .; } || { docker build --target e .; }
                                        ^ target
                                          ^ context
                                                                          ^ target
                                                                            ^ context
                (set -x; docker build --target f .)
                                               ^ target
                                                 ^ context
                """);
    }

    @Test
    void commandsMayBeInSubstitutions() {
        check("""
                docker run "$(docker build -q --target a .)" sh
                                                       ^ target
                                                         ^ context
                id=`docker build -q --target b .`
                                             ^ target
                                               ^ context
                docker build --target c --iidfile "$(mktemp -t ")")" "$(dirname "$(docker build -q --target d .)")"
                                      ^ target
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ context (unknown)
                                                                                                            ^ target
                                                                                                              ^ context
                diff <(docker build --target e .) x
                                             ^ target
                                               ^ context
                """);
    }

    @Test
    void commandsMayBeInArrays() {
        check("""
                build=(
                  docker build
                  --target a # not b
                           ^ target
                  .
                  ^ context
                )
                """);
    }

    @Test
    void commandsMayBeInQuotes() {
        check("""
                sh -c "docker build --target \\"a\\" ."
                                               ^ target
                                                   ^ context
                eval 'docker build --target b '"$DIR"
                                            ^ target
                                                ^^^^ context (unknown)
                BUILD="docker build --target ${STAGE:-c} $DIR"
                                                      ^ target (default)
                                                         ^^^^ context (unknown)
                echo "try: docker build --target '"d"' ."
                                                   ^^ target (unknown)
                                                       ^ context
                """);
    }

    @Test
    void commandsOfACaseFollowTheirPatterns() {
        check("""
                id=$(case $1 in
                  dev|test) docker build -q --target a .;;
                                                     ^ target
                                                       ^ context
                  (prod) docker build -q --target b .;;
                                                  ^ target
                                                    ^ context
                esac)
                docker build --target c .
                                      ^ target
                                        ^ context
                """);
    }

    @Test
    void commandsAreNotInComments() {
        check("""
                # docker build --target a .
                docker build --target b . # --target c, isn't it?
                                      ^ target
                                        ^ context
                docker build --target d#e .#f
                                      ^^^ target
                                          ^^^ context
                """);
    }

    @Test
    void commandsAreNotInHeredocs() {
        check("""
                docker build --target a - <<EOF && docker build --target b .
                                      ^ target
                                        ^ context
                                                                         ^ target
                                                                           ^ context
                docker build --target no .
                isn't "it
                  EOF
                EOF
                cat <<-'END' <<"LAST"
                docker build --target no .
                \tEND
                docker build --target no .
                LAST
                docker build --target c .
                                      ^ target
                                        ^ context
                """);
    }

    @Test
    void commandsFollowWhatLooksLikeAHeredocAndIsNone() {
        check("""
                x=$((1 << 2)); (( x = 3 << y )); cat <<< word
                docker build --target a .
                                      ^ target
                                        ^ context
                cat <<NEVER
                docker build --target b .
                                      ^ target
                                        ^ context
                """);
    }

    @Test
    void commandsFollowExpansionsWithQuotesInThem() {
        check("""
                a=${x#'}'} b="${x:-it's}" c=${#x} d="${x%"}"}" e=${x[$i]} f=$'it\\'s' g=$# h=\\" i=${x//\\'/}
                docker build --target a .
                                      ^ target
                                        ^ context
                """);
    }

    @Test
    void commandsFollowAQuoteThatIsNotClosed() {
        check("""
                echo it's "
                docker build --target a .
                                      ^ target
                                        ^ context
                """);
    }

    private static void splits(String text, String... commands) {
        assertEquals(String.join("\n", commands), commands(text));
    }

    @Test
    void redirectionsAreNotAmongTheWords() {
        splits("a >b 2>&1 c <d 10>>e f", "a | c | f");
        splits("a 3 >b c2>d 4e>f &>g h", "a | 3 | c2 | 4e | h");
        splits("2>a b", "b");
        splits("a <<<b c <<< d", "a | c");
        splits("a 3<<E b\nin it\nE\nc", "a | b", "c");
        splits("a > \n b", "a", "b");
    }

    @Test
    void aHeredocEndsAtTheFirstLineThatIsItsDelimiter() {
        splits("a <<E\nin it\n\tE\nE \nE\nb", "a", "b");
        splits("a <<-E\nin it\n\t\tE\nb\nE\nc", "a", "b", "E", "c");
        splits("a <<E\r\nin it\r\nE\r\nb", "a", "b");
        splits("a <<E\nin it\nE\nb\nc\nd <<E\nin it\nE", "a", "b", "c", "d");
        splits("a <<E <<F b\nin it\nE\nin it\nF\nc", "a | b", "c");
        splits("a <<\nb", "a", "b");
    }

    @Test
    void inArithmeticThereIsNoHeredoc() {
        splits("(( a = 1 << b ))\nc\nb", "a | = | 1", "c", "b");
        splits("((a = (1 << b)))\nc\nb", "1", "a | =", "c", "b");
        splits("a=$((1 << b))c\nd\nb", "1", "a=‹›c", "d", "b");
        splits("(a << b)\nc\nb\nd", "a", "d");
        splits("a <(b << c) << d\nin it\nc\nin it\nd\ne", "b", "a | ‹›", "e");
    }

    @Test
    void whatIsSubstitutedIsAWord() {
        splits("a <(b c) >(d) e", "b | c", "d", "a | ‹› | ‹› | e");
        splits("a $(b `c d` e) f", "c | d", "b | ‹› | e", "a | ‹› | f");
        splits("a=(b\nc) d", "b | c", "a= | d");
        splits("a (b\nc) d", "b", "c", "a | d");
    }

    @Test
    void inACaseAParenthesisThatWasNotOpenedClosesAPattern() {
        splits("a \"$(case b in c) d;; e) f;; esac)\" g", "case | b | in | c", "d", "e", "f", "esac", "a | ‹› | g");
        splits("a \"$(case b in c) d;; esac; e)\" f", "case | b | in | c", "d", "esac", "e", "a | ‹› | f");
        splits(
                "a \"$(if b; then case c in d) e;; esac; fi)\" f",
                "if | b",
                "then | case | c | in | d",
                "e",
                "esac",
                "fi",
                "a | ‹› | f");
        splits(
                "a \"$(case b in c) case d in e) f;; esac;; g) h;; esac)\" i",
                "case | b | in | c",
                "case | d | in | e",
                "f",
                "esac",
                "g",
                "h",
                "esac",
                "a | ‹› | i");
        splits("a \"$(b case)\" c", "b | case", "a | ‹› | c");
        splits("a \"$(esac)\" b", "esac", "a | ‹› | b");
        splits("a `case b in c) d` e", "case | b | in | c", "d", "a | ‹› | e");
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        for (String piece : List.of(
                "$(",
                "\"$(",
                "`",
                "${x:-",
                "(",
                "((",
                "$((",
                "<<a\n",
                "'",
                "\"",
                "$'",
                "$'\\'",
                "${{",
                "{{",
                "case ",
                "\\",
                "docker ",
                "$docker ",
                "executor ",
                "docker build --target ",
                "a=(",
                "<(",
                "${x[",
                "$BUILD -t ")) {
            List<Build> found = builds("docker build --target kept .\n" + piece.repeat(10_000) + "build");
            assertTrue(
                    found.stream()
                            .flatMap(build -> build.target().stream())
                            .anyMatch(target -> target.text().equals("kept")),
                    piece);
        }
    }
}
