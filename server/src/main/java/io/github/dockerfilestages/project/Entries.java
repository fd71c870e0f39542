package io.github.dockerfilestages.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An immutable map of which a changed copy is cheap: it shares all entries but the latest. Its order is that in which keys
 * were first put in.
 *
 * <p>The latest lie in a small map over a large one; when they are many, they are put into a large one of their own. So a
 * change of one file in a project of thousands, or of one document among as many that are open, costs by the latest
 * changes, not by all.
 */
public final class Entries<K, V> {
    private static final int MOST_RECENT = 64;

    private final Map<K, V> old;

    /** What has come over {@link #old}; empty where an entry was taken away. */
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

    /** A copy with these entries put in or, where they are empty, taken away. */
    public Entries<K, V> with(Map<K, Optional<V>> changes) {
        if (changes.isEmpty()) {
            return this;
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

    /** A copy with one entry put in. */
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
