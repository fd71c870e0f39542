package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctTest {
    @Test
    void theFirstOfEqualElementsStays() {
        Stream<String> composed = Stream.concat(Stream.of("b", "a"), Stream.of("a", "c", "b"));
        assertEquals(List.of("b", "a", "c"), Distinct.of(composed).toList());
        assertEquals(List.of(2, 1), Distinct.of(IntStream.of(2, 1, 2)).boxed().toList());
    }
}
