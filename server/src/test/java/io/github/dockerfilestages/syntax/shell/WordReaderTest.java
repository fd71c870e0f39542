package io.github.dockerfilestages.syntax.shell;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.check;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.commands;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.fixture.Fixture;
import org.junit.jupiter.api.Test;

/** The value of a shell word, and the range to replace for it. */
class WordReaderTest {
    private static void parses(String word, String... words) {
        assertEquals(String.join(" | ", words), commands(word));
    }

    @Test
    void quotesAndEscapesAreNoPartOfAWord() {
        parses("a'b c'd", "ab cd");
        parses("\"a \\\"b\\\" \\c\" d", "a \"b\" \\c", "d");
        parses("\"a\\\nb\" \"c\\\r\nd\"", "ab", "cd");
        parses("a\\ b\\\nc 'd\\' \\'e", "a bc", "d\\", "'e");
        parses("$\"a b\" $'c d' $'' ''", "a b", "c d", "", "");
        parses("a\\", "a\\");
    }

    @Test
    void aQuoteThatIsNeverClosedIsACharacterAsAnyOther() {
        parses("it's a \"b `c", "it's", "a", "\"b", "`c");
        parses("$'a b", "$'a", "b");
        parses("$'a\\", "$'a\\");
        parses("$\"a b", "$\"a", "b");
        parses("'a ${{ b' c", "a ‹ b' c›");
    }

    @Test
    void aComputedPartIsIdentifiedByItsName() {
        parses("$a$az09AZ_x.b ${c}d $10 $0a $9a", "‹a›‹az09AZ_x›.b", "‹c›d", "‹1›0", "‹0›a", "‹9›a");
        parses("$@a \"$*b\" $#c $?d $-e $$f $!g", "‹@›a", "‹*›b", "‹#›c", "‹?›d", "‹-›e", "‹$›f", "‹!›g");
        parses("${#a} ${!b} ${#} ${!} ${#c[@]} ${d[$e]}", "‹#a›", "‹!b›", "‹#›", "‹!›", "‹#c[@]›", "‹d[$e]›");
        parses("${{ a.b }}c '${{d}}e' \"${{f}}\"g", "‹ a.b ›c", "‹d›e", "‹f›g");
        parses("$'a\\nb' $'\\n' \"`c`\"", "c\n‹›", "‹›", "‹›");
        parses("a$ \"$\" $. $'b'", "a$", "$", "$.", "b");
    }

    @Test
    void aDefaultFollowsAMinusOrAnEqualsSign() {
        parses("${a:-b} ${c-d} ${e:=f} ${g=h} ${#:-i} ${!-j}", "‹a?b›", "‹c?d›", "‹e?f›", "‹g?h›", "‹#?i›", "‹!?j›");
        parses(
                "${a:+b} ${c+d} ${e:?f} ${g?h} ${i:j} ${k#l} ${m%n} ${o/p/q}",
                "‹a›", "‹c›", "‹e›", "‹g›", "‹i›", "‹k›", "‹m›", "‹o›");
        parses("${a:-b c;d} ${e:-${f:-g}}h ${i:-\"j}k\"} ${l[m}n]", "‹a?b c;d›", "‹e?‹f?g››h", "‹i?j}k›", "‹l[m›n]");
        parses("${a:-'}'}b \"${c:-'}d'\" \"${e#'}'}f\" \"${g:-it's}\"", "‹a?}›b", "‹c?'›d'", "‹e›f", "‹g?it's›");
        parses("${a:-b", "‹a?b›");
    }

    @Test
    void wordsLoseTheirQuotes() {
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
    void wordsAreReplacedWithTheQuotesAndEscapesInside() {
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
    void wordsAreNotKnownWhenReplacingThemWouldUnbalanceQuotes() {
        check("""
                docker build "--target=bu"ild .
                             ^^^^^^^^^^^^^^^^ target (unknown)
                                              ^ context
                """);
    }

    @Test
    void wordsContinueOverContinuationLines() {
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
    void carriageReturnsSeparateWords() {
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
    void wordsAreNotKnownWhenTheShellExpandsThem() {
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
    void wordsMayBeTheDefaultOfAVariable() {
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
                                                    ^^^^^^^^^ dockerfile (default) = x-y
                                                               ^^^^^^^^^^ context (unknown)
                docker build --target ${A:-x-$B} ${C:+src}
                                      ^^^^^^^^^^ target (unknown)
                                                 ^^^^^^^^^ context (unknown)
                """);
    }
}
