package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final List<String> WORDS = List.of("bb", "a", "ab", "c", "abc");

    @Test
    void byAPart() {
        assertEquals(List.of("c", "bb", "a", "ab", "abc"), sorted(Order.by(word -> -word.charAt(0))));
    }

    @Test
    void whatIsEqualInOneOrderIsInTheNext() {
        assertEquals(
                List.of("a", "c", "ab", "bb", "abc"),
                sorted(Order.byInt(String::length).then(Comparator.naturalOrder())));
        assertEquals(
                List.of("abc", "ab", "a", "bb", "c"),
                sorted(Order.by((String word) -> word.charAt(0)).thenByInt(word -> -word.length())));
        assertEquals(
                List.of("c", "a", "bb", "ab", "abc"),
                sorted(Order.byInt(String::length).thenBy(word -> -word.charAt(0))));
    }

    private static List<String> sorted(Order<String> order) {
        return WORDS.stream().sorted(order).toList();
    }
}
