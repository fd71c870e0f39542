package io.github.dockerfilestages.syntax.shell;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.check;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.fixture.Fixture;
import org.junit.jupiter.api.Test;

/** What a word of a shell comes to, and what is replaced when it is. */
class WordReaderTest {
    private static void comesTo(String word, String... words) {
        assertEquals(String.join(" | ", words), commands(word));
    }

    @Test
    void quotes_and_escapes_are_no_part_of_a_word() {
        comesTo("a'b c'd", "ab cd");
        comesTo("\"a \\\"b\\\" \\c\" d", "a \"b\" \\c", "d");
        comesTo("\"a\\\nb\" \"c\\\r\nd\"", "ab", "cd");
        comesTo("a\\ b\\\nc 'd\\' \\'e", "a bc", "d\\", "'e");
        comesTo("$\"a b\" $'c d' $'' ''", "a b", "c d", "", "");
        comesTo("a\\", "a\\");
    }

    @Test
    void a_quote_that_is_never_closed_is_a_character_as_any_other() {
        comesTo("it's a \"b `c", "it's", "a", "\"b", "`c");
        comesTo("$'a b", "$'a", "b");
        comesTo("$'a\\", "$'a\\");
        comesTo("$\"a b", "$\"a", "b");
        comesTo("'a ${{ b' c", "a ‹ b' c›");
    }

    @Test
    void what_is_computed_is_told_by_its_name() {
        comesTo("$a$az09AZ_x.b ${c}d $10 $0a $9a", "‹a›‹az09AZ_x›.b", "‹c›d", "‹1›0", "‹0›a", "‹9›a");
        comesTo("$@a \"$*b\" $#c $?d $-e $$f $!g", "‹@›a", "‹*›b", "‹#›c", "‹?›d", "‹-›e", "‹$›f", "‹!›g");
        comesTo("${#a} ${!b} ${#} ${!} ${#c[@]} ${d[$e]}", "‹#a›", "‹!b›", "‹#›", "‹!›", "‹#c[@]›", "‹d[$e]›");
        comesTo("${{ a.b }}c '${{d}}e' \"${{f}}\"g", "‹ a.b ›c", "‹d›e", "‹f›g");
        comesTo("$'a\\nb' $'\\n' \"`c`\"", "c\n‹›", "‹›", "‹›");
        comesTo("a$ \"$\" $. $'b'", "a$", "$", "$.", "b");
    }

    @Test
    void a_default_stands_behind_a_minus_or_an_equals_sign() {
        comesTo("${a:-b} ${c-d} ${e:=f} ${g=h} ${#:-i} ${!-j}", "‹a?b›", "‹c?d›", "‹e?f›", "‹g?h›", "‹#?i›", "‹!?j›");
        comesTo(
                "${a:+b} ${c+d} ${e:?f} ${g?h} ${i:j} ${k#l} ${m%n} ${o/p/q}",
                "‹a›", "‹c›", "‹e›", "‹g›", "‹i›", "‹k›", "‹m›", "‹o›");
        comesTo("${a:-b c;d} ${e:-${f:-g}}h ${i:-\"j}k\"} ${l[m}n]", "‹a?b c;d›", "‹e?‹f?g››h", "‹i?j}k›", "‹l[m›n]");
        comesTo("${a:-'}'}b \"${c:-'}d'\" \"${e#'}'}f\" \"${g:-it's}\"", "‹a?}›b", "‹c?'›d'", "‹e›f", "‹g?it's›");
        comesTo("${a:-b", "‹a?b›");
    }

    @Test
    void words_lose_their_quotes() {
        check("""
                docker build --target "a" --file='b c' "--no-cache-filter=d" $'.'
                                       ^ target
                                                  ^^^ dockerfile
                                                                          ^ stage
                                                                               ^ context
                docker build --tar"get" e .
                                        ^ target
                                          ^ context
                """);
    }

    @Test
    void words_are_replaced_with_the_quotes_and_escapes_inside() {
        check("""
                docker build --target bu"il"d .
                                      ^^^^^^^ target = build
                                              ^ context
                docker build --target "bu"ild .
                                      ^^^^^^^ target = build
                                              ^ context
                docker build --target=bu\\ild .
                                      ^^^^^^ target = build
                                             ^ context
                docker build --target "bu\\"ild" .
                                       ^^^^^^^ target = bu"ild
                                                ^ context
                """);
    }

    @Test
    void words_are_not_known_when_replacing_them_would_unbalance_quotes() {
        check("""
                docker build "--target=bu"ild .
                             ^^^^^^^^^^^^^^^^ target (unknown)
                                              ^ context
                """);
    }

    @Test
    void words_go_on_over_continuations() {
        check("""
                docker build \\
                  --target \\
                    a \\
                    ^ target
                  --fi\\
                le b/Dockerfile \\
                   ^^^^^^^^^^^^ dockerfile
                  .
                  ^ context
                echo --target b
                """);
    }

    @Test
    void words_part_at_carriage_returns() {
        var fixture = Fixture.of("""
                docker build~
                  --target a~
                           ^ target
                  .~
                  ^ context
                """);
        String text = fixture.text()
                .replaceFirst("~", "\\\\")
                .replaceFirst("~", "\\\\")
                .replace("~", " ");
        Build build = builds(text.replace("\n", "\r\n")).get(0);
        assertEquals("a", build.target().orElseThrow().text());
        assertEquals(".", build.context().orElseThrow().text());
    }

    @Test
    void words_are_not_known_when_the_shell_makes_something_else_of_them() {
        check("""
                docker build --target $STAGE "${DIR}"
                                      ^^^^^^ target (unknown)
                                              ^^^^^^ context (unknown)
                docker build --target "x-$(uname -m)" `pwd`
                                       ^^^^^^^^^^^^^ target (unknown)
                                                      ^^^^^ context (unknown)
                docker build --target {a,b} -f Dockerfile.*
                                      ^^^^^ target (unknown)
                                               ^^^^^^^^^^^^ dockerfile (unknown)
                docker build --target '${{ matrix.stage }}' -f ${{ inputs.file }} .
                                       ^^^^^^^^^^^^^^^^^^^ target (unknown)
                                                               ^^^^^^^^^^^^^^^^^^ dockerfile (unknown)
                                                                                  ^ context
                """);
    }

    @Test
    void words_may_be_the_default_of_a_variable() {
        check("""
                docker build --target ${STAGE:-build} -f "${FILE-a/Dockerfile}" .
                                               ^^^^^ target (default)
                                                                 ^^^^^^^^^^^^ dockerfile (default)
                                                                                ^ context
                docker build --target=${1:="build"} ${DIR:=src}
                                            ^^^^^ target (default)
                                                           ^^^ context (default)
                docker build --target ${A:-${B:-build}} .
                                                ^^^^^ target (default)
                                                        ^ context
                docker build --target ${STAGE:-} -f x-${F:-y} "${STAGE:?}"
                                      ^^^^^^^^^^ target (unknown)
                                                    ^^^^^^^^^ dockerfile (unknown)
                                                               ^^^^^^^^^^ context (unknown)
                docker build --target ${A:-x-$B} ${C:+src}
                                      ^^^^^^^^^^ target (unknown)
                                                 ^^^^^^^^^ context (unknown)
                """);
    }
}
