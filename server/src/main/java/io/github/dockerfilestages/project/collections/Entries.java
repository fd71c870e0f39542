package io.github.dockerfilestages.project.collections;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An immutable map whose changed copies are cheap: a copy shares all entries except the latest. Its order is that in
 * which keys were first added.
 *
 * <p>The latest entries are in a small map on top of a large one; when there are many of them, they are merged into a
 * new large map. So the cost of changing one file in a project of thousands, or one of many open documents, depends on
 * the latest changes, not on the size of the map.
 */
public final class Entries<K, V> {
    private static final int MOST_RECENT = 64;

    private final Map<K, V> old;

    /** The changes on top of {@link #old}; empty for an entry that was removed. */
    private final Map<K, Optional<V>> recent;

    private Entries(Map<K, V> old, Map<K, Optional<V>> recent) {
        this.old = old;
        this.recent = recent;
    }

    public static <K, V> Entries<K, V> none() {
        return new Entries<>(Map.of(), Map.of());
    }

    public Optional<V> get(K key) {
        Optional<V> changed = recent.get(key);
        return changed != null ? changed : Optional.ofNullable(old.get(key));
    }

    public boolean has(K key) {
        return get(key).isPresent();
    }

    /** The values of some keys, in the order of the keys. */
    public List<V> all(Collection<K> of) {
        return of.stream().flatMap(key -> get(key).stream()).toList();
    }

    public boolean isEmpty() {
        return keys().findFirst().isEmpty();
    }

    public Stream<K> keys() {
        return Stream.concat(old.keySet().stream(), recent.keySet().stream().filter(key -> !old.containsKey(key)))
                .filter(key -> get(key).isPresent());
    }

    public Stream<V> values() {
        return keys().map(key -> get(key).orElseThrow());
    }

    /** A copy in which these entries are added or, if they are empty, removed. */
    public Entries<K, V> with(Map<K, Optional<V>> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        if (changes.size() == 1 && old.isEmpty() && recent.isEmpty()) {
            return first(changes);
        }
        if (recent.size() + changes.size() > Math.max(MOST_RECENT, Math.sqrt(old.size()))) {
            var all = new LinkedHashMap<>(old);
            apply(recent, all);
            apply(changes, all);
            return new Entries<>(all, Map.of());
        }
        var latest = new LinkedHashMap<>(recent);
        latest.putAll(changes);
        return new Entries<>(old, latest);
    }

    /** Most keys of a relation have one element only, so that it takes as little memory as possible. */
    private static <K, V> Entries<K, V> first(Map<K, Optional<V>> changes) {
        Map.Entry<K, Optional<V>> only = changes.entrySet().iterator().next();
        return only.getValue()
                .map(value -> new Entries<>(Map.of(only.getKey(), value), Map.<K, Optional<V>>of()))
                .orElseGet(Entries::none);
    }

    /** A copy with one more entry. */
    public Entries<K, V> with(K key, V value) {
        return with(Map.of(key, Optional.of(value)));
    }

    /** A copy without an entry. */
    public Entries<K, V> without(K key) {
        return with(Map.of(key, Optional.empty()));
    }

    private static <K, V> void apply(Map<K, Optional<V>> changes, Map<K, V> to) {
        changes.forEach((key, value) -> value.ifPresentOrElse(present -> to.put(key, present), () -> to.remove(key)));
    }
}
