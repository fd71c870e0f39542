package io.github.dockerfilestages.buildfiles;

import static io.github.dockerfilestages.buildfiles.ShellCheck.builds;
import static io.github.dockerfilestages.buildfiles.ShellCheck.check;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the commands of shell text begin and end. */
class CommandReaderTest {
    @Test
    void commands_end_at_operators() {
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
    void commands_stand_in_substitutions() {
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
    void commands_stand_in_arrays() {
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
    void commands_stand_in_quotes() {
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
    void commands_of_a_case_follow_their_patterns() {
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
    void commands_are_not_in_comments() {
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
    void commands_are_not_in_heredocs() {
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
    void commands_follow_what_looks_like_a_heredoc_and_is_none() {
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
    void commands_follow_expansions_with_quotes_in_them() {
        check("""
                a=${x#'}'} b="${x:-it's}" c=${#x} d="${x%"}"}" e=${x[$i]} f=$'it\\'s' g=$# h=\\" i=${x//\\'/}
                docker build --target a .
                                      ^ target
                                        ^ context
                """);
    }

    @Test
    void commands_follow_a_quote_that_is_not_closed() {
        check("""
                echo it's "
                docker build --target a .
                                      ^ target
                                        ^ context
                """);
    }

    @Test
    void hostile_texts_are_read_to_their_end() {
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
            builds(piece.repeat(10_000) + "build");
        }
    }
}
