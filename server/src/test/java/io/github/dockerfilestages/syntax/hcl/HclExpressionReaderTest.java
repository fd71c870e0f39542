package io.github.dockerfilestages.syntax.hcl;

import static io.github.dockerfilestages.syntax.hcl.HclCheck.parses;
import static io.github.dockerfilestages.syntax.hcl.HclCheck.reads;
import static io.github.dockerfilestages.syntax.hcl.HclCheck.reports;

import org.junit.jupiter.api.Test;

/** What the expressions of HCL mean, and where they end. */
class HclExpressionReaderTest {
    @Test
    void textsNumbersAndBooleansMeanThemselves() {
        reads("\"a\"", "'a'");
        reads("0", "'0'");
        reads("1.5e3", "'1.5e3'");
        reads("true", "'true'");
        reads("false", "'false'");
        reads("null", "-");
        reads("(\"a\" )", "'a'");
        reads("(\n\"a\"\n)", "'a'");
    }

    @Test
    void aVariableHasANameAndAttributes() {
        reads("a", "a");
        reads("a-1.b_2.c", "a-1.b_2.c");
        reads("a[\"b\"].c[ \"d\"\n ]", "a.b.c.d");
        reads("a[0]", "a.0");
        reads("_a", "_a");
    }

    @Test
    void whatIsTakenOfManyOrOfNoVariableIsComputed() {
        reads("a.*.b", "‹a.*.b›");
        reads("a.0.b", "‹a.0.b›");
        reads("a.10[1]", "‹a.10[1]›");
        reads("a[b].c", "‹a[b].c›");
        reads("a.b.*", "‹a.b.*›");
        reads("[\"a\"][0]", "‹[\"a\"][0]›");
        reads("{a = 1}.a", "‹{a = 1}.a›");
        reads("f(\"a\").b", "‹f(\"a\").b›");
        reads("f(a, [\"b)\"], {c = d})", "‹f(a, [\"b)\"], {c = d})›");
        reads("f(\n  a,\n  b\n)", "‹f(\n  a,\n  b\n)›");
    }

    @Test
    void anOperationIsComputedUpToItsLastOperand() {
        reads("a + 1", "‹a + 1›");
        reads("a == \"b\" && !c # d", "‹a == \"b\" && !c›");
        reads("- a", "‹- a›");
        reads("!\"a\" ", "‹!\"a\"›");
        reads("(a +\n b)", "‹a +\n b›");
        reads("a/b", "‹a/b›");
        reads("a // b", "a");
    }

    @Test
    void aChoiceIsOneOfTwo() {
        reads("a ? \"b\" : c", "'b'|c");
        reads("a == b ? c : d ? e : \"f\" # g", "c|e|'f'");
        reads("(a\n ? b\n : c\n)", "b|c");
        reads("a ?b:c", "b|c");
        reports("a ? b", "‹a ? b›", "line 1: a ':' is missing");
        reports("a ? b\n  : c", "‹a ? b›", "line 1: a ':' is missing");
    }

    @Test
    void theItemsOfAListMayBeOnSeparateLines() {
        reads("[]", "[]");
        reads("[ \"a\" , b,\n 1 + 2, # c\n]", "['a', b, ‹1 + 2›]");
        reads("[\"a\"\n,\"b\"\n]", "['a', 'b']");
        reads("[for a in b : \"c\"]", "‹[for a in b : \"c\"]›");
        reads("[for_a, for]", "[for_a, for]");
        reads("[ for\n a in b : c ]", "‹[ for\n a in b : c ]›");
        reports("[\"a\" \"b\"\n \"c\"]", "['a', 'b', 'c']", "line 1: a ',' is missing");
        reports("[\"a\" /* b */ \"c\"]", "['a', 'c']", "line 1: a ',' is missing");
    }

    @Test
    void aListThatIsNotClosedEndsBeforeTheNextAttributeOrBlock() {
        reports("[\"a\",", "['a']", "line 2: a ']' is missing");
        reports("[\"a\", b }", "['a', b]", "line 1: a ',' is missing");
        parses("x = [\"a\"\ny \"b\" {}", "{'x': ['a'], 'y': {'b': {}}} line 2: a ',' is missing");
        parses("x = [\"a\",\ny {}", "{'x': ['a'], 'y': {}} line 2: a ']' is missing");
        parses("x = [", "{'x': []} line 1: a ']' is missing");
    }

    @Test
    void theKeysOfAnObjectAreNamesOrTexts() {
        reads("{}", "{}");
        reads("{ a = 1, \"b\" : c\n d-e = \"f\", }", "{'a': '1', 'b': c, 'd-e': 'f'}");
        reads("{ (a) = 1, b.c = 2, 3 = 4, \"${d}\" = 5 }", "{a: '1', b.c: '2', '3': '4', <d>: '5'}");
        reads("{ a = /* b */ 1 # c\n}", "{'a': '1'}");
        reads("{for a in b : c => d}", "‹{for a in b : c => d}›");
        reports("{ a, b = 1 }", "{'b': '1'}", "line 1: a '=' is missing");
        reports("{ ; a = 1 }", "{'a': '1'}", "line 1: a '=' is missing");
    }

    @Test
    void anObjectThatIsNotClosedEndsBeforeTheNextBlock() {
        parses("x = { a = 1\ny \"b\" {}", "{'x': {'a': '1'}, 'y': {'b': {}}} line 2: a '=' is missing");
        parses("x = { a = 1\n\"y\" {}", "{'x': {'a': '1'}, 'y': {}} line 2: a '=' is missing");
        parses("x = {", "{'x': {}} line 1: a '}' is missing");
    }

    @Test
    void whatIsNotClosedEndsAtABracketOfAnotherKind() {
        parses("x { y = f(a }\nz = 1", "{'x': {'y': ‹f(a ›}, 'z': '1'} line 1: a ')' is missing");
        parses("x { y = (\"a\" }\nz = 1", "{'x': {'y': 'a'}, 'z': '1'} line 1: a ')' is missing");
        parses("x { y = a[\"b\" }\nz = 1", "{'x': {'y': a.b}, 'z': '1'} line 1: a ']' is missing");
        parses("x = [f(a), g(b]", "{'x': [‹f(a)›, ‹g(b›]} line 1: a ')' is missing");
    }
}
