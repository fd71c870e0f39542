package io.github.dockerfilestages.text;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The elements of a stream, each once, in their order. Used instead of the methods of streams, which forget some elements
 * of composed streams when this program is compiled to JavaScript.
 */
public final class Distinct {
    private Distinct() {}

    public static <T> Stream<T> of(Stream<T> stream) {
        Set<T> seen = new HashSet<>();
        return stream.filter(seen::add);
    }

    public static IntStream of(IntStream stream) {
        Set<Integer> seen = new HashSet<>();
        return stream.filter(seen::add);
    }
}
