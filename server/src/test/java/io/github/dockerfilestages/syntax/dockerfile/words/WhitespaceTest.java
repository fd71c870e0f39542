package io.github.dockerfilestages.syntax.dockerfile.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The two definitions of white space, for all characters. */
class WhitespaceTest {

    private static String all(IntPredicate rule) {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(rule)
                .mapToObj(c -> " U+%04X".formatted(c))
                .reduce("", String::concat);
    }

    @Test
    void whatSeparatesWordsAreFiveCharacters() {
        assertEquals(" U+0009 U+000B U+000C U+000D U+0020", all(c -> Whitespace.separates((char) c)));
    }

    @Test
    void whatIsTrimmedIsWhiteSpaceOfUnicodeAsGoHasIt() {
        assertEquals(
                " U+0009 U+000A U+000B U+000C U+000D U+0020 U+0085 U+00A0 U+1680"
                        + " U+2000 U+2001 U+2002 U+2003 U+2004 U+2005 U+2006 U+2007 U+2008 U+2009 U+200A"
                        + " U+2028 U+2029 U+202F U+205F U+3000",
                all(c -> Whitespace.isSpace((char) c)));
    }
}
