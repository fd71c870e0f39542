package io.github.dockerfilestages.text;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Comparators of parts of values.
 *
 * <p>Those of {@link Comparator#comparing} can be serialized, so that Java keeps their code in no class cache: it makes
 * it up when the first is used, for which the first request of an editor would wait ten milliseconds.
 */
@FunctionalInterface
public interface Order<T> extends Comparator<T> {

    static <T, K extends Comparable<? super K>> Order<T> by(Function<? super T, ? extends K> key) {
        return (one, other) -> key.apply(one).compareTo(key.apply(other));
    }

    static <T> Order<T> byInt(ToIntFunction<? super T> key) {
        return (one, other) -> Integer.compare(key.applyAsInt(one), key.applyAsInt(other));
    }

    /** This order, and another one for what is equal in it. */
    default Order<T> then(Comparator<? super T> next) {
        return (one, other) -> {
            int order = compare(one, other);
            return order != 0 ? order : next.compare(one, other);
        };
    }

    default <K extends Comparable<? super K>> Order<T> thenBy(Function<? super T, ? extends K> key) {
        return then(by(key));
    }

    default Order<T> thenByInt(ToIntFunction<? super T> key) {
        return then(byInt(key));
    }
}
