package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.wording.Phrase.CodeSpan;
import io.github.dockerfilestages.ide.wording.Phrase.Quote;
import io.github.dockerfilestages.ide.wording.Phrase.Words;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void ourWordsAndThoseOfTheFileAreKeptApart() {
        assertEquals(
                List.of(new Words("The image "), new CodeSpan("nginx"), new Quote("why")),
                Phrase.of("The image ").code("nginx").quote(" why ").spans());
    }

    @Test
    void aLongTextIsCut() {
        assertEquals(
                List.of(new CodeSpan("a".repeat(120) + "…")),
                Phrase.ofCode("a".repeat(121)).spans());
        assertEquals(
                List.of(new Quote("a".repeat(500) + "…")),
                Phrase.ofQuote("a".repeat(501)).spans());
    }

    @Test
    void aChainLeadsFromOneToTheNext() {
        assertEquals("a → b → c", text(Phrase.chain(List.of("a", "b", "c"))));
        assertEquals("a", text(Phrase.chain(List.of("a"))));
    }

    @Test
    void ofALongChainTheStartAndTheEnd() {
        List<String> names =
                IntStream.rangeClosed(1, 13).mapToObj(String::valueOf).toList();

        assertEquals("1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 → 2 more → 13", text(Phrase.chain(names)));
    }

    @Test
    void piecesOfCodeHaveCommasBetween() {
        assertEquals("/a, /b", text(Phrase.of("").codes(Bounded.of(List.of("/a", "/b")))));
        assertEquals(
                String.join(", ", Collections.nCopies(10, "x")) + " and 3 more",
                text(Phrase.of("").codes(Bounded.of(Collections.nCopies(13, "x")))));
    }

    private static String text(Phrase phrase) {
        return phrase.spans().stream().map(Phrase.Span::text).collect(Collectors.joining());
    }
}
