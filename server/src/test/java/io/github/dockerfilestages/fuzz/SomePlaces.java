package io.github.dockerfilestages.fuzz;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses a few of the places of a text where something expensive is tried. Which ones depends on the text, so that among
 * many similar texts all places get their turn.
 */
final class SomePlaces {
    private static final int COUNT = 2;

    private SomePlaces() {}

    static <T> List<T> of(Stream<T> all, String text) {
        List<T> places = all.distinct().collect(Collectors.toList());
        Collections.shuffle(places, new Random(text.hashCode()));
        return places.subList(0, Math.min(COUNT, places.size()));
    }
}
