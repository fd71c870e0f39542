package io.github.dockerfilestages.syntax.starlark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words, strings and signs of a Starlark text. */
class StarlarkTokenTest {
    /** A bar parts what is found; strings stand in angle quotes, and behind a backslash when they have escapes. */
    private static void falls(String text, String expected) {
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
        falls("a_1 b\n\tc.d # e 'f'\ng", "a_1|b|c|.|d|g");
        falls("a(b,[c])#", "a|(|b|,|[|c|]|)");
    }

    @Test
    void a_string_ends_with_the_quotes_that_it_starts_with() {
        falls("'a \"b\" # c' \"d 'e'\"", "‹a \"b\" # c›|‹d 'e'›");
        falls("'' \"\" 'a''b'", "‹›|‹›|‹a›|‹b›");
        falls("'''a 'b'\n''c''' d", "‹a 'b'\n''c›|d");
        falls("\"\"\"a\"\"\"\"b\"", "‹a›|‹b›");
        falls("r'a'", "r|‹a›");
    }

    @Test
    void what_stands_behind_a_backslash_does_not_end_it() {
        falls("'a\\'b' c", "\\‹a\\'b›|c");
        falls("'a\\\\' b", "\\‹a\\\\›|b");
        falls("'a\\\nb' c", "\\‹a\\\nb›|c");
        falls("'a\\", "\\‹a\\›");
    }

    @Test
    void one_that_is_not_closed_ends_with_its_line_or_with_the_text() {
        falls("'a b\nc", "‹a b›|c");
        falls("'''a b\nc", "‹a b\nc›");
        falls("'a", "‹a›");
    }
}
