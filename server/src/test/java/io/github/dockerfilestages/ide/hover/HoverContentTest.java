package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.wording.Phrase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoverContentTest {
    @Test
    void sectionsWithoutLinesAreLeftOut() {
        HoverContent hover = HoverContent.of(
                "", List.of(), new HoverSection("Empty", List.of()), HoverSection.of("Full", List.of("a"), Phrase::of));

        assertEquals("Full:\n  a", HoverRenderer.plainText(hover));
    }

    @Test
    void aLongSectionSaysHowManyMoreThereAre() {
        List<Integer> many = IntStream.rangeClosed(1, 12).boxed().toList();
        HoverSection section = HoverSection.of("Many", many, number -> Phrase.of("number " + number));

        assertEquals(Phrase.of("number 10"), section.lines().get(9));
        assertEquals(Phrase.of("and 2 more"), section.lines().get(10));
        assertEquals(11, section.lines().size());
    }

    @Test
    void contentBelowOtherContentKeepsItsExcerpt() {
        HoverContent above =
                HoverContent.of("above", List.of(Phrase.of("one")), HoverSection.of("A", List.of("a"), Phrase::of));
        HoverContent below =
                HoverContent.of("below", List.of(Phrase.of("two")), HoverSection.of("B", List.of("b"), Phrase::of));

        assertEquals("below\n\none\n\ntwo\n\nA:\n  a\n\nB:\n  b", HoverRenderer.plainText(below.below(above)));
    }
}
