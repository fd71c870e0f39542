package io.github.dockerfilestages.text;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed on first use; the only mutable cell that immutable types may hold.
 *
 * <p>The computation must be pure: two threads that ask at the same time may both run it, and either result is kept.
 */
public final class Lazy<T> {
    private final Supplier<T> computation;
    private volatile @Nullable T value;

    private Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    public static <T> Lazy<T> of(Supplier<T> computation) {
        return new Lazy<>(computation);
    }

    /** A value that is known already. */
    public static <T> Lazy<T> ofKnown(T value) {
        var lazy = new Lazy<T>(() -> value);
        lazy.value = value;
        return lazy;
    }

    /** The value, if it has been computed: to do less work when it is there, never to get another result. */
    public Optional<T> known() {
        return Optional.ofNullable(value);
    }

    public T get() {
        T known = value;
        if (known == null) {
            known = computation.get();
            value = known;
        }
        return known;
    }
}
