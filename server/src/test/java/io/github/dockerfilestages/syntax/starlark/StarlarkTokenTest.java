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
    void blanks_and_comments_part_words() {
        splits("a_1 b\n\tc.d # e 'f'\ng", "a_1|b|c|.|d|g");
        splits("a(b,[c])#", "a|(|b|,|[|c|]|)");
    }

    @Test
    void a_string_ends_with_the_quotes_that_it_starts_with() {
        splits("'a \"b\" # c' \"d 'e'\"", "‹a \"b\" # c›|‹d 'e'›");
        splits("'' \"\" 'a''b'", "‹›|‹›|‹a›|‹b›");
        splits("'''a 'b'\n''c''' d", "‹a 'b'\n''c›|d");
        splits("\"\"\"a\"\"\"\"b\"", "‹a›|‹b›");
        splits("r'a'", "r|‹a›");
    }

    @Test
    void a_quote_after_a_backslash_does_not_end_it() {
        splits("'a\\'b' c", "\\‹a\\'b›|c");
        splits("'a\\\\' b", "\\‹a\\\\›|b");
        splits("'a\\\nb' c", "\\‹a\\\nb›|c");
        splits("'a\\", "\\‹a\\›");
    }

    @Test
    void one_that_is_not_closed_ends_with_its_line_or_with_the_text() {
        splits("'a b\nc", "‹a b›|c");
        splits("'''a b\nc", "‹a b\nc›");
        splits("'a", "‹a›");
    }
}
