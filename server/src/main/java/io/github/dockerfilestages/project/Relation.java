package io.github.dockerfilestages.project;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An immutable relation between keys and elements, such as the Dockerfiles that have a stage of a name. */
record Relation<K, E>(Entries<K, Set<E>> elements) {

    static <K, E> Relation<K, E> none() {
        return new Relation<>(Entries.none());
    }

    /** The elements of a key. */
    Set<E> of(K key) {
        return elements.get(key).map(Collections::unmodifiableSet).orElse(Set.of());
    }

    /** The keys that have elements. */
    Stream<K> keys() {
        return elements.keys();
    }

    /** Collects changes, so that the elements of a key are copied once however many of them change. */
    static final class Changes<K, E> {
        private final Relation<K, E> before;
        private final Map<K, Set<E>> changed = new HashMap<>();

        Changes(Relation<K, E> before) {
            this.before = before;
        }

        /** An element that was related to some keys is now related to others. */
        void move(E element, Set<K> from, Set<K> to) {
            from.stream()
                    .filter(key -> !to.contains(key))
                    .forEach(key -> elementsOf(key).remove(element));
            to.stream()
                    .filter(key -> !from.contains(key))
                    .forEach(key -> elementsOf(key).add(element));
        }

        /** The keys whose elements are others than before. */
        Set<K> keys() {
            return changed.keySet();
        }

        Relation<K, E> result() {
            Map<K, Optional<Set<E>>> changes = new HashMap<>();
            changed.forEach(
                    (key, elements) -> changes.put(key, elements.isEmpty() ? Optional.empty() : Optional.of(elements)));
            return new Relation<>(before.elements.with(changes));
        }

        private Set<E> elementsOf(K key) {
            return changed.computeIfAbsent(key, added -> new HashSet<>(before.of(added)));
        }
    }
}
