package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.hover.Card.Section;
import io.github.dockerfilestages.ide.symbols.Phrase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardTest {
    @Test
    void sectionsWithoutLinesAreLeftOut() {
        Card card =
                Card.of("", List.of(), new Section("Empty", List.of()), Section.of("Full", List.of("a"), Phrase::of));

        assertEquals("Full:\n  a", CardRenderer.plainText(card));
    }

    @Test
    void aLongSectionTellsHowManyMoreThereAre() {
        List<Integer> many = IntStream.rangeClosed(1, 12).boxed().toList();
        Section section = Section.of("Many", many, number -> Phrase.of("number " + number));

        assertEquals(Phrase.of("number 10"), section.lines().get(9));
        assertEquals(Phrase.of("and 2 more"), section.lines().get(10));
        assertEquals(11, section.lines().size());
    }

    @Test
    void aCardBelowAnotherKeepsItsExcerpt() {
        Card above = Card.of("above", List.of(Phrase.of("one")), Section.of("A", List.of("a"), Phrase::of));
        Card below = Card.of("below", List.of(Phrase.of("two")), Section.of("B", List.of("b"), Phrase::of));

        assertEquals("below\n\none\n\ntwo\n\nA:\n  a\n\nB:\n  b", CardRenderer.plainText(below.below(above)));
    }
}
