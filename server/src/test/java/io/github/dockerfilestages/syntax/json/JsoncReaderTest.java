package io.github.dockerfilestages.syntax.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.TreeDrawing;
import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

/** What JSON means, with or without comments, valid and broken. */
class JsoncReaderTest {
    /**
     * Parses a text to this tree, followed by the first problem if there is one; parses every prefix of it without
     * failing.
     */
    private static void parses(String file, String expected) {
        for (int end = 0; end < file.length(); end++) {
            JsoncReader.read(SourceText.of(file.substring(0, end)));
        }
        ParsedTree read = JsoncReader.read(SourceText.of(file));
        String warning = read.warning(SourceText.of(file))
                .map(sentence -> " " + sentence)
                .orElse("");
        assertEquals(expected, TreeDrawing.of(read.tree(), file) + warning);
    }

    @Test
    void textsAreInQuotesAndWordsMeanThemselves() {
        parses("\"a\\\"b\\\\\\/c\\n\\u00e9\"", "'a\"b\\/c\né'");
        parses(" [1.5, true, null, \"\"] ", "['1.5', 'true', -, '']");
        parses("{\"a\": {\"b\": []}, \"c\" : 1 }", "{'a': {'b': []}, 'c': '1'}");
        parses("[\n// a\n1 /* , 2 */ , # b\n3,]", "['1', '3']");
        parses("[1/**/]", "['1']");
    }

    @Test
    void whatIsMissingIsPassedOver() {
        parses("[1 2]", "['1', '2'] line 1: a ',' is missing");
        parses("{\"a\" 1, \"b\": 2}", "{'b': '2'} line 1: a ':' is missing");
        parses("{\"a\": , \"b\": 2}", "{'a': -, 'b': '2'}");
        parses("{\"a\": 1 \"b\": 2}", "{'a': '1', 'b': '2'} line 1: a ',' is missing");
        parses("{: 1}", "{-: '1'}");
        parses("[\"a\n, 1]", "['a', '1'] line 1: a '\"' is missing");
        parses("[\"a\\qb\"]", "['a\\qb'] line 1: an escape that is not known");
        parses("[1] 2", "['1'] line 1: text after the end");
        parses("", "-");
    }

    @Test
    void whatIsNotClosedEndsAtABracketOfAnotherKindOrAKey() {
        parses("{\"a\": [1, \"b\": 2}", "{'a': ['1'], 'b': '2'} line 1: a ']' is missing");
        parses("{\"a\": [1}", "{'a': ['1']} line 1: a ',' is missing");
        parses("{\"a\": [1,}", "{'a': ['1']} line 1: a ']' is missing");
        parses("[{\"a\": 1]", "[{'a': '1'}] line 1: a ',' is missing");
        parses("[{\"a\": 1,]", "[{'a': '1'}] line 1: a '}' is missing");
        parses("{\"a\": [{\"b\": [1, 2", "{'a': [{'b': ['1', '2']}]} line 1: a ']' is missing");
    }

    @Test
    void aBracketThatClosesNothingIsPassedOver() {
        parses("[1}, 2]", "['1', -, -, '2'] line 1: a ',' is missing");
        parses("{\"a\": 1], \"b\": 2}", "{'a': '1', 'b': '2'} line 1: a ',' is missing");
        parses("[[1], 2}, 3]", "[['1'], '2', -, -, '3'] line 1: a ',' is missing");
        parses("[{\"a\": 1}, }, 2]", "[{'a': '1'}, -, -, '2'] line 1: a ',' is missing");
    }
}
