package io.github.dockerfilestages.project.collections;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An immutable relation between keys and elements, such as the Dockerfiles that have a stage with a given name. Even if
 * thousands of elements have the same key, as with a common name, the cost of a change only depends on what changes.
 */
public record Relation<K, E>(Entries<K, Entries<E, E>> elements) {

    public static <K, E> Relation<K, E> none() {
        return new Relation<>(Entries.none());
    }

    /** The elements of a key. */
    public Stream<E> of(K key) {
        return elements.get(key).stream().flatMap(Entries::keys);
    }

    /** Whether a key has any elements. */
    public boolean has(K key) {
        return elements.get(key).isPresent();
    }

    /** The element of a key, if there is exactly one. */
    public Optional<E> onlyOneOf(K key) {
        return elements.get(key).flatMap(Entries::onlyKey);
    }

    /** The keys that have elements. */
    public Stream<K> keys() {
        return elements.keys();
    }

    /** Collects changes, so that the elements of a key are copied once, no matter how many of them change. */
    public static final class Changes<K, E> {
        private final Relation<K, E> before;
        private final Map<K, Map<E, Optional<E>>> changed = new HashMap<>();

        public Changes(Relation<K, E> before) {
            this.before = before;
        }

        /** Relates an element to other keys than before. */
        public void move(E element, Set<K> from, Set<K> to) {
            from.stream()
                    .filter(key -> !to.contains(key))
                    .forEach(key -> changesOf(key).put(element, Optional.empty()));
            to.stream()
                    .filter(key -> !from.contains(key))
                    .forEach(key -> changesOf(key).put(element, Optional.of(element)));
        }

        /** The keys whose elements changed. */
        public Set<K> keys() {
            return changed.keySet();
        }

        public Relation<K, E> result() {
            Map<K, Optional<Entries<E, E>>> changes = new HashMap<>();
            changed.forEach((key, elements) -> {
                Entries<E, E> now =
                        before.elements.get(key).orElseGet(Entries::none).with(elements);
                changes.put(key, now.isEmpty() ? Optional.empty() : Optional.of(now));
            });
            return new Relation<>(before.elements.with(changes));
        }

        private Map<E, Optional<E>> changesOf(K key) {
            return changed.computeIfAbsent(key, added -> new LinkedHashMap<>());
        }
    }
}
