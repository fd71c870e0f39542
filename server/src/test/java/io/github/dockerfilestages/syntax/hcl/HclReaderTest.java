package io.github.dockerfilestages.syntax.hcl;

import static io.github.dockerfilestages.syntax.hcl.HclCheck.parses;

import org.junit.jupiter.api.Test;

/** What the attributes and blocks of HCL mean, and what remains of broken ones. */
class HclReaderTest {
    @Test
    void aLabelOfABlockIsAFieldThatHoldsIt() {
        parses(
                "a {}\nb \"c\" { d = 1 }\ne f \"g\" {\n h {}\n}",
                "{'a': {}, 'b': {'c': {'d': '1'}}, 'e': {'f': {'g': {'h': {}}}}}");
        parses("a = 1\n\"b\" = 2 # c\n/* d\n */ e = 3", "{'a': '1', 'b': '2', 'e': '3'}");
    }

    @Test
    void aLineThatIsNeitherAnAttributeNorABlockIsPassedOver() {
        parses("a = 1 b\nc = 2", "{'a': '1', 'c': '2'} line 1: text after a value");
        parses("a = 1 b = 2\nc = 3", "{'a': '1', 'c': '3'} line 1: text after a value");
        parses("a \"b\" @ c = 1\nd = 2", "{'d': '2'} line 1: a '{' is missing");
        parses("a\nb = 2", "{'b': '2'} line 1: neither an attribute nor a block");
        parses("a \"b\" c\nd = 2", "{'d': '2'} line 1: a '{' is missing");
        parses("@ a = 1", "{'a': '1'} line 1: neither an attribute nor a block");
        parses("a { b c }\nd = 2", "{'a': {}, 'd': '2'} line 1: a '{' is missing");
        parses("a { b = 1 c }\nd = 2", "{'a': {'b': '1'}, 'd': '2'} line 1: text after a value");
        parses("a =\nb = 2", "{'a': -, 'b': '2'} line 1: a value is missing");
        parses("a = null", "{'a': -}");
    }

    @Test
    void aBlockThatIsNotClosedEndsBeforeOneWithALabelAtTheStartOfALine() {
        parses("a {\n b = 1\nc \"d\" {}", "{'a': {'b': '1'}, 'c': {'d': {}}} line 3: a '}' is missing");
        parses("a {\n b \"c\" {}\nd {}\n}", "{'a': {'b': {'c': {}}, 'd': {}}}");
        parses("a {\n \"b\" = 1\n\"c\" = 2\nd = 3", "{'a': {'b': '1', 'c': '2', 'd': '3'}} line 4: a '}' is missing");
    }
}
