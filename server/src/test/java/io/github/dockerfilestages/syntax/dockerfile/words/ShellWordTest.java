package io.github.dockerfilestages.syntax.dockerfile.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.LiteralPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * How BuildKit's shell lexer reads a word. Plus signs join the parts of a word; each part is followed by the characters
 * that it is written with, if they differ.
 */
class ShellWordTest {

    private static void check(String table) {
        check('\\', table);
    }

    private static void check(char escape, String table) {
        Table.check(table, word -> drawn(ShellWordReader.parse(word, escape), word));
    }

    private static String drawn(ShellWord word, String source) {
        return word.error().map(error -> "error: " + error).orElseGet(() -> drawn(word.parts(), source));
    }

    private static String drawn(List<ShellWordPart> parts, String source) {
        return parts.stream().map(part -> drawn(part, source)).collect(Collectors.joining(" + "));
    }

    private static String drawn(ShellWordPart part, String source) {
        String written = part.range().of(source);
        String meaning = part instanceof LiteralPart literal ? literal.text() : drawn((VariablePart) part, source);
        return meaning.equals(written) ? "'" + meaning + "'" : "'" + meaning + "' " + written;
    }

    private static String drawn(VariablePart variable, String source) {
        if (variable.operator() == '\0') {
            return variable.name();
        }
        String operator = (variable.nullIsUnset() ? ":" : "") + variable.operator() + (variable.isGlobal() ? "/" : "");
        String replacement = variable.operator() == '/' ? "[" + drawn(variable.replacement(), source) + "]" : "";
        return variable.name() + operator + "[" + drawn(variable.operand(), source) + "]" + replacement;
    }

    @Nested
    class Quotes {
        @Test
        void ofBothKindsAreRemovedAnywhereInTheWord() {
            check("""
                    build         => 'build'
                    "build"       => 'build'
                    'build'       => 'build'
                    bu"il"d       => 'bu' + 'il' + 'd'
                    'a'"b"        => 'a' + 'b'
                    "it's"        => 'it's'
                    '"a"'         => '"a"'
                    ""            => ''
                    ''            => ''
                    a''           => 'a' + ''
                                  =>
                    """);
        }

        @Test
        void withoutTheirEndMakeNoWord() {
            check("""
                    'build        => error: unexpected end of statement while looking for matching single-quote
                    "build        => error: unexpected end of statement while looking for matching double-quote
                    "build\\       => error: unexpected end of statement while looking for matching double-quote
                    a"$V          => error: unexpected end of statement while looking for matching double-quote
                    """);
        }
    }

    @Nested
    class Escapes {
        @Test
        void makeAnyCharacterOneOfTheWord() {
            check("""
                    buil\\d        => 'build' buil\\d
                    \\$V           => '$V' \\$V
                    \\"a\\'        => '"a'' \\"a\\'
                    a\\\\b          => 'a\\b' a\\\\b
                    """);
        }

        @Test
        void inDoubleQuotesStayUnlessTheCharacterMeansSomethingThere() {
            check("""
                    "a\\b"         => 'a\\b'
                    "\\$V"         => '$V' \\$V
                    "\\"a\\""       => '"a"' \\"a\\"
                    "a\\\\b"        => 'a\\b' a\\\\b
                    """);
        }

        @Test
        void inSingleQuotesAreText() {
            check("""
                    'a\\$V'        => 'a\\$V'
                    'a\\'          => 'a\\'
                    """);
        }

        @Test
        void atTheEndOfTheWordEscapeNothing() {
            check("""
                    build\\        => 'build' build\\
                    \\             =>
                    """);
        }

        @Test
        void areMadeWithTheCharacterThatTheFileSays() {
            check('`', """
                    buil`d        => 'build' buil`d
                    "`$V"         => '$V' `$V
                    C:\\x\\        => 'C:\\x\\'
                    C:\\$V         => 'C:\\' + 'V' $V
                    """);
        }
    }

    @Nested
    class Variables {
        @Test
        void haveNamesOfLettersDigitsAndUnderscores() {
            check("""
                    $V            => 'V' $V
                    $base_2       => 'base_2' $base_2
                    $_a-slim      => '_a' $_a + '-slim'
                    a$V/b         => 'a' + 'V' $V + '/b'
                    $V$W          => 'V' $V + 'W' $W
                    "a$V b"       => 'a' + 'V' $V + ' b'
                    "$V"          => 'V' $V
                    $é            => 'é' $é
                    '$V'          => '$V'
                    """);
        }

        @Test
        void ofSpecialNamesAreOneNumberOrOneCharacter() {
            check("""
                    $1a           => '1' $1 + 'a'
                    $12           => '12' $12
                    ${12}         => '12' ${12}
                    $@$*$#        => '@' $@ + '*' $* + '#' $#
                    $?$-$!        => '?' $? + '-' $- + '!' $!
                    $$$           => '$' $$ + '$'
                    ${@}a         => '@' ${@} + 'a'
                    """);
        }

        @Test
        void withoutANameAreADollarSign() {
            check("""
                    $             => '$'
                    build$        => 'build$'
                    a$/b          => 'a$/b'
                    "$"           => '$'
                    $"V"          => '$' + 'V'
                    """);
        }

        @Test
        void inBracesEndThere() {
            check("""
                    ${V}          => 'V' ${V}
                    a${V}b        => 'a' + 'V' ${V} + 'b'
                    ${V           => error: unsupported modifier () in substitution
                    ${            => error: syntax error: missing '}'
                    ${}           => error: syntax error: bad substitution
                    ${:-a}        => error: syntax error: bad substitution
                    ${{V}}        => error: syntax error: bad substitution
                    """);
        }
    }

    @Nested
    class Modifiers {
        @Test
        void giveAnotherWordForAVariableThatIsUnsetOrSet() {
            check("""
                    ${V-a}        => 'V-['a']' ${V-a}
                    ${V:-a}       => 'V:-['a']' ${V:-a}
                    ${V+a}        => 'V+['a']' ${V+a}
                    ${V:+a}       => 'V:+['a']' ${V:+a}
                    ${V?why}      => 'V?['why']' ${V?why}
                    ${V:?why}     => 'V:?['why']' ${V:?why}
                    ${V:-}        => 'V:-[]' ${V:-}
                    ${V-a}b       => 'V-['a']' ${V-a} + 'b'
                    """);
        }

        @Test
        void cutOffWhatMatchesAPatternAtTheStartOrTheEnd() {
            check("""
                    ${V#a*}       => 'V#['a*']' ${V#a*}
                    ${V##a*}      => 'V#['#a*']' ${V##a*}
                    ${V%-*}       => 'V%['-*']' ${V%-*}
                    ${V%%-*}      => 'V%['%-*']' ${V%%-*}
                    """);
        }

        @Test
        void replaceWhatMatchesAPatternOnceOrEverywhere() {
            check("""
                    ${V/a/b}      => 'V/['a']['b']' ${V/a/b}
                    ${V//a/b}     => 'V//['a']['b']' ${V//a/b}
                    ${V/a/}       => 'V/['a'][]' ${V/a/}
                    ${V/a/b/c}    => 'V/['a']['b/c']' ${V/a/b/c}
                    ${V/$W/${X}}  => 'V/['W' $W]['X' ${X}]' ${V/$W/${X}}
                    """);
        }

        @Test
        void holdWordsOfTheirOwn() {
            check("""
                    ${V:-$W}         => 'V:-['W' $W]' ${V:-$W}
                    ${V:-a${W:-b}c}  => 'V:-['a' + 'W:-['b']' ${W:-b} + 'c']' ${V:-a${W:-b}c}
                    ${V:-"a}b"}      => 'V:-['a}b']' ${V:-"a}b"}
                    ${V:-'$W'c}      => 'V:-['$W' + 'c']' ${V:-'$W'c}
                    ${V:-a\\}b}       => 'V:-['a}b' a\\}b]' ${V:-a\\}b}
                    "${V:-a}"        => 'V:-['a']' ${V:-a}
                    """);
        }

        @Test
        void ofPatternsKeepTheirEscapes() {
            check("""
                    ${V#a\\*}         => 'V#['a\\*']' ${V#a\\*}
                    ${V%a\\*}         => 'V%['a\\*']' ${V%a\\*}
                    ${V/\\*/\\x}       => 'V/['\\*']['\\x']' ${V/\\*/\\x}
                    ${V#"a\\$"}       => 'V#['a\\$']' ${V#"a\\$"}
                    ${V#"a\\*"}       => 'V#['a\\\\*' a\\*]' ${V#"a\\*"}
                    ${V:-a\\*}        => 'V:-['a*' a\\*]' ${V:-a\\*}
                    """);
        }

        @Test
        void thatBuildkitDoesNotKnowMakeNoWord() {
            check("""
                    ${V^^}        => error: unsupported modifier (^) in substitution
                    ${V:#a}       => error: unsupported modifier (:#) in substitution
                    ${V:%a}       => error: unsupported modifier (:%) in substitution
                    ${V:          => error: unsupported modifier (:) in substitution
                    ${V.x}        => error: unsupported modifier (.) in substitution
                    """);
        }

        @Test
        void afterAColonAreRefusedOnlyWhenTheWordIsExpanded() {
            check("""
                    ${V:^}        => 'V:^[]' ${V:^}
                    ${V:/a/b}     => 'V:/['a/b'][]' ${V:/a/b}
                    ${V:0:7}      => 'V:0[':7']' ${V:0:7}
                    ${V:}         => error: unexpected end of statement while looking for matching }
                    """);
        }

        @Test
        void withoutTheirEndMakeNoWord() {
            check("""
                    ${V:-a        => error: unexpected end of statement while looking for matching }
                    ${V:-'a}      => error: unexpected end of statement while looking for matching single-quote
                    ${V:-a\\      => error: unexpected end of statement while looking for matching }
                    ${V/a}        => error: unexpected end of statement while looking for matching /
                    ${V/a/b       => error: unexpected end of statement while looking for matching }
                    """);
        }

        @Test
        void nestNinetyNineDeepAndNoDeeper() {
            String nested = "x" + "${V:-".repeat(99) + "}".repeat(99);
            assertEquals(
                    List.of("V"),
                    List.copyOf(ShellWordReader.parse(nested, '\\').variables().keySet()));
            assertEquals(
                    "error: braces nest too deep", drawn(ShellWordReader.parse("${V:-" + nested + "}", '\\'), nested));
            assertEquals(
                    101,
                    ShellWordReader.parse("${V:-a}".repeat(101), '\\').parts().size());
        }
    }

    @Nested
    class Queries {
        @Test
        void returnTheTextOfAWordThatNoVariableChanges() {
            Table.check(
                    """
                    build         => build
                    bu"il"d       => build
                    ""            => (empty)
                    a$V           => (none)
                    "a            => (none)
                    """,
                    word -> ShellWordReader.parse(word, '\\')
                            .constant()
                            .map(text -> text.isEmpty() ? "(empty)" : text)
                            .orElse("(none)"));
        }

        @Test
        void returnTheVariableThatIsAllThereIs() {
            Table.check(
                    """
                    $V            => V
                    "${V:-a}"     => V
                    a$V           => (none)
                    V             => (none)
                    $V$W          => (none)
                    "a            => (none)
                    """,
                    word -> ShellWordReader.parse(word, '\\')
                            .soleVariable()
                            .map(VariablePart::name)
                            .orElse("(none)"));
        }

        @Test
        void returnAllVariablesByNameAndOfTwoTheFirst() {
            Table.check(
                    """
                    $V-${W}                     => V=$V W=${W}
                    ${V:-${W:-$X}}$V            => V=${V:-${W:-$X}} W=${W:-$X} X=$X
                    ${V/$P/$R}                  => V=${V/$P/$R} P=$P R=$R
                    build                       =>
                    """,
                    word -> ShellWordReader.parse(word, '\\').variables().values().stream()
                            .map(variable ->
                                    variable.name() + "=" + variable.range().of(word))
                            .collect(Collectors.joining(" ")));
        }

        @Test
        void returnTheRangeToReplaceWithAnotherText() {
            Table.check(
                    """
                    build         => build
                    "build"       => build
                    bu"il"d       => bu"il"d
                    "${V}"        => ${V}
                    """,
                    word -> ShellWordReader.parse(word, '\\')
                            .contentRange(word.length())
                            .of(word));
        }
    }
}
