package io.github.dockerfilestages.syntax.dockerfile.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Outline;
import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

/** The JSON form of COPY and similar instructions: an array of strings; anything else is the words of a shell form. */
class JsonStringsTest {

    private static void check(String table) {
        Table.check(
                table, text -> Outline.of(Dockerfile.parse(SourceText.of(text))).strip());
    }

    @Test
    void anArrayOfStringsIsAllThereIsAndMayHaveBlanksAnywhere() {
        check("""
                COPY ["a","b"]            => COPY [a] [b]
                COPY [ "a" , "b" ]        => COPY [a] [b]
                COPY ["a" ,⇥"b c"]        => COPY [a] [b c]
                COPY ["a", "b"]⇥⏎         => COPY [a] [b]
                COPY ["a", \\⏎ "b"]        => COPY [a] [b]
                COPY []                   => COPY
                COPY [ ]                  => COPY
                COPY ["", ""]             => COPY [] []
                """);
    }

    @Test
    void anythingElseIsTheShellForm() {
        check("""
                COPY ["a", "b"] c         => COPY [["a",] ["b"]] [c]
                COPY ["a" "b"]            => COPY [["a"] ["b"]]
                COPY ["a",]               => COPY [["a",]]
                COPY [,"a"]               => COPY [[,"a"]]
                COPY ["a", 1]             => COPY [["a",] [1]]
                COPY [a, b]               => COPY [[a,] [b]]
                COPY ["a", "b"            => COPY [["a",] ["b"]
                COPY ["a                  => COPY [["a]
                COPY [                    => COPY [[]
                COPY ["a⇥b"]              => COPY [["a] [b"]]
                COPY x["a"]               => COPY [x["a"]]
                """);
    }

    @Test
    void escapesAreThoseOfJson() {
        check("""
                COPY ["a\\"b", "\\\\", "\\/"]          => COPY [a"b(a\\"b)] [\\(\\\\)] [/(\\/)]
                COPY ["\\t", "\\n"]                  => COPY [⇥(\\t)] [⏎(\\n)]
                COPY ["\\u0041", "\\u00e9\\u00E9"]    => COPY [A(\\u0041)] [éé(\\u00e9\\u00E9)]
                COPY ["\\u12345"]                   => COPY [ሴ5(\\u12345)]
                """);
        check("COPY [\"\\b\\f\\u0000\"] => COPY [\b\f\0(\\b\\f\\u0000)]\n");
        assertEquals(
                "COPY [\r(\\r)]\n", Outline.of(Dockerfile.parse(SourceText.of("COPY [\"\\r\"]"))), "a carriage return");
    }

    @Test
    void escapesThatJsonDoesNotHaveMakeItTheShellForm() {
        check("""
                COPY ["\\x"]               => COPY [["\\x"]]
                COPY ["C:\\dir"]           => COPY [["C:\\dir"]]
                COPY ["\\u00g0"]           => COPY [["\\u00g0"]]
                COPY ["\\u00"]             => COPY [["\\u00"]]
                COPY ["\\u00              => COPY [["\\u00]
                COPY ["\\\\\\               => COPY [["\\\\\\]
                """);
    }
}
