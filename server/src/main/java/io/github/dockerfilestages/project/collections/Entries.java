package io.github.dockerfilestages.project.collections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable map whose changed copies are cheap: a copy shares nearly all entries with the original. Its order is that
 * in which keys were first added.
 *
 * <p>Changes are small maps on top of a large one, each several times as large as the next; maps that are no longer so
 * different in size are merged. So an entry is copied a few times, however many thousands are added one by one, and a
 * lookup visits a few maps.
 */
public final class Entries<K, V> {
    /** How many times as large as the next a map has to be. Fewer copies of entries mean more maps to visit. */
    private static final int RATIO = 4;

    private final Map<K, V> base;

    /** The changes of {@link #base}, the latest ones last; empty for an entry that was removed. */
    private final List<Map<K, Optional<V>>> layers;

    private Entries(Map<K, V> base, List<Map<K, Optional<V>>> layers) {
        this.base = base;
        this.layers = layers;
    }

    public static <K, V> Entries<K, V> none() {
        return new Entries<>(Map.of(), List.of());
    }

    public Optional<V> get(K key) {
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            Optional<V> changed = layers.get(layer).get(key);
            if (changed != null) {
                return changed;
            }
        }
        return Optional.ofNullable(base.get(key));
    }

    public boolean has(K key) {
        return get(key).isPresent();
    }

    /** The values of some keys, in the order of the keys. */
    public List<V> all(Collection<K> of) {
        return of.stream().flatMap(key -> get(key).stream()).toList();
    }

    public boolean isEmpty() {
        return layers.isEmpty() ? base.isEmpty() : keys().findFirst().isEmpty();
    }

    public Stream<K> keys() {
        Stream<K> added = IntStream.range(0, layers.size())
                .boxed()
                .flatMap(layer -> layers.get(layer).keySet().stream().filter(key -> !isBelow(layer, key)));
        return Stream.concat(base.keySet().stream(), added).filter(this::has);
    }

    /** The key, if there is exactly one entry. */
    Optional<K> onlyKey() {
        if (!layers.isEmpty()) {
            List<K> few = keys().limit(2).toList();
            return few.size() == 1 ? Optional.of(few.get(0)) : Optional.empty();
        }
        return base.size() == 1 ? Optional.of(base.keySet().iterator().next()) : Optional.empty();
    }

    public Stream<V> values() {
        // All that is known is asked for in each rename.
        return layers.isEmpty() ? base.values().stream() : keys().map(key -> get(key).orElseThrow());
    }

    /** A copy in which these entries are added or, if they are empty, removed. */
    public Entries<K, V> with(Map<K, Optional<V>> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        if (changes.size() == 1 && base.isEmpty() && layers.isEmpty()) {
            return first(changes);
        }
        var lower = new ArrayList<>(layers);
        var top = new LinkedHashMap<>(changes);
        while (!lower.isEmpty() && isNear(lower.get(lower.size() - 1), top)) {
            var merged = new LinkedHashMap<>(lower.remove(lower.size() - 1));
            merged.putAll(top);
            top = merged;
        }
        if (lower.isEmpty() && isNear(base, top)) {
            var all = new LinkedHashMap<>(base);
            top.forEach((key, value) -> value.ifPresentOrElse(present -> all.put(key, present), () -> all.remove(key)));
            return new Entries<>(all, List.of());
        }
        lower.add(top);
        return new Entries<>(base, List.copyOf(lower));
    }

    /** Most keys of a relation have one element only, so that it takes as little memory as possible. */
    private static <K, V> Entries<K, V> first(Map<K, Optional<V>> changes) {
        Map.Entry<K, Optional<V>> only = changes.entrySet().iterator().next();
        return only.getValue()
                .map(value -> new Entries<>(Map.of(only.getKey(), value), List.<Map<K, Optional<V>>>of()))
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

    private boolean isBelow(int layer, K key) {
        return base.containsKey(key) || layers.subList(0, layer).stream().anyMatch(changed -> changed.containsKey(key));
    }

    /** Whether one map is no longer several times as large as the one on top of it. */
    private static boolean isNear(Map<?, ?> lower, Map<?, ?> upper) {
        return lower.size() < RATIO * upper.size();
    }
}
