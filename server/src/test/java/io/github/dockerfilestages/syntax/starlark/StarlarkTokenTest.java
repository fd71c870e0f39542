package io.github.dockerfilestages.syntax.starlark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words, strings and operators of a Starlark text. */
class StarlarkTokenTest {
    /** Bars separate the tokens; strings are in angle quotes, after a backslash if they have escapes. */
    private static void splits(String text, String expected) {
        for (int end = 0; end < text.length(); end++) {
            StarlarkToken.read(text.substring(0, end));
        }
        assertEquals(
                expected,
                StarlarkToken.read(text).stream()
                        .map(token -> switch (token.kind()) {
                            case STRING -> "‹" + token.text() + "›";
                            case ESCAPED_STRING -> "\\‹" + token.text() + "›";
                            case WORD, OPERATOR -> token.text();
                        })
                        .collect(Collectors.joining("|")));
    }

    @Test
    void blanksAndCommentsPartWords() {
        splits("a_1 b\n\tc.d # e 'f'\ng", "a_1|b|c|.|d|g");
        splits("a(b,[c])#", "a|(|b|,|[|c|]|)");
    }

    @Test
    void aStringEndsWithTheQuotesThatItStartsWith() {
        splits("'a \"b\" # c' \"d 'e'\"", "‹a \"b\" # c›|‹d 'e'›");
        splits("'' \"\" 'a''b'", "‹›|‹›|‹a›|‹b›");
        splits("'''a 'b'\n''c''' d", "‹a 'b'\n''c›|d");
        splits("\"\"\"a\"\"\"\"b\"", "‹a›|‹b›");
        splits("r'a'", "r|‹a›");
    }

    @Test
    void aQuoteAfterABackslashDoesNotEndIt() {
        splits("'a\\'b' c", "\\‹a\\'b›|c");
        splits("'a\\\\' b", "\\‹a\\\\›|b");
        splits("'a\\\nb' c", "\\‹a\\\nb›|c");
        splits("'a\\", "\\‹a\\›");
    }

    @Test
    void oneThatIsNotClosedEndsWithItsLineOrWithTheText() {
        splits("'a b\nc", "‹a b›|c");
        splits("'''a b\nc", "‹a b\nc›");
        splits("'a", "‹a›");
    }
}
