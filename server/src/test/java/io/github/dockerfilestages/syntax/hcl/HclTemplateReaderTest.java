package io.github.dockerfilestages.syntax.hcl;

import static io.github.dockerfilestages.syntax.hcl.HclCheck.parses;
import static io.github.dockerfilestages.syntax.hcl.HclCheck.reads;
import static io.github.dockerfilestages.syntax.hcl.HclCheck.reports;

import org.junit.jupiter.api.Test;

/** What the strings of HCL mean, in quotes and as heredocs. */
class HclTemplateReaderTest {
    @Test
    void escapesMeanACharacter() {
        reads("\"\"", "''");
        reads("\"a\\\"b\\\\c\\td\"", "'a\"b\\c\td'");
        reads("\"\\u00e9\\U0001F600\"", "'é😀'");
        reads("\"$${a} %%{b} $c %d $ %\"", "'${a} %{b} $c %d $ %'");
        reports("\"a\\qb\"", "'a\\qb'", "line 1: an escape that is not known");
        reports("\"\\u00g9\"", "'\\u00g9'", "line 1: an escape that is not known");
        reports("\"\\U0001F60\"", "'\\U0001F60'", "line 1: an escape that is not known");
        reads("\"\\UFFFFFFFF\\U0010FFFF\"", "'\uFFFD\uDBFF\uDFFF'");
    }

    @Test
    void expressionsAreInBraces() {
        reads("\"${a}\"", "<a>");
        reads("\"a-${b}-${ c /* d */ }\"", "<'a-' b '-' c>");
        reads("\"${\"a\"}\"", "'a'");
        reads("\"${\n  a\n}b\"", "<a 'b'>");
        reads("\"${ /* a */ \n  b\n}\"", "<b>");
        reads("\"${\n  a\n  ? b\n  : c\n}\"", "<b|c>");
    }

    @Test
    void whatATemplateTrimsOrDirectsIsComputed() {
        reads("\"${~ a }b\"", "<‹${~ a }› 'b'>");
        reads("\"${a ~}b\"", "<‹${a ~}› 'b'>");
        reads("\"%{ if a }b%{ endif }\"", "<‹%{ if a }› 'b' ‹%{ endif }›>");
    }

    @Test
    void aStringEndsWithItsLine() {
        reports("\"a", "'a'", "line 1: a '\"' is missing");
        reports("\"a${b\"", "<'a' b>", "line 1: a '}' is missing");
        reports("\"a${b c}d\"", "<'a' b 'd'>", "line 1: a '}' is missing");
        reports("\"a${b c", "<'a' b>", "line 1: a '}' is missing");
        parses("x = \"a", "{'x': 'a'} line 1: a '\"' is missing");
    }

    @Test
    void aHeredocEndsWithItsMarker() {
        reads("<<E\na\n\\t $b\nE", "'a\n\\t $b\n'");
        reads("<<E\nE", "''");
        reads("<<E\na ${b}\nEE\n  E ", "<'a ' b '\nEE\n'>");
        parses("x = <<E\r\na\r\nE\r\ny = 1", "{'x': 'a\r\n', 'y': '1'}");
        parses("x = <<E\na\n", "{'x': 'a\n'} line 2: the line 'E' is missing");
        reports("<<E a", "‹<<E›", "line 1: text after a value");
        reports("<< E", "‹<<›", "line 1: text after a value");
    }

    @Test
    void theLinesOfAFlushHeredocLoseWhatAllOfThemAreIndentedBy() {
        reads("<<-E\n    a\n\n     b\n  \n    c\n  E", "'a\n\n b\n  \nc\n'");
        reads("<<-E\na\n  b\n  E", "'a\n  b\n'");
        reads("<<E\n  a\n  E", "'  a\n'");
        reads("<<-E\n  ${a}\n    ${b}\n  E", "<a '\n  ' b '\n'>");
    }
}
