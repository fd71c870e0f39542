package io.github.dockerfilestages.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Things that builds have, those that they inherit included. A list of its own for each of a thousand builds that inherit
 * from each other would be a million things; here each stands where it is said, and is shared.
 *
 * <p>Compared by identity.
 */
final class Shared<T> {
    private final List<T> own;
    private final List<Shared<T>> inherited;

    private Shared(List<T> own, List<Shared<T>> inherited) {
        this.own = own;
        this.inherited = inherited;
    }

    static <T> Shared<T> of(List<T> own) {
        return new Shared<>(own, List.of());
    }

    /** The things of all, in their order. */
    static <T> Shared<T> join(List<Shared<T>> all) {
        List<Shared<T>> present =
                all.stream().filter(one -> !one.isEmpty()).distinct().toList();
        return present.size() == 1 ? present.get(0) : new Shared<>(List.of(), present);
    }

    /**
     * Hands over the things, nearest first.
     *
     * @param seen what was handed over already and is left out; what is now is added
     */
    void forEach(Set<Shared<T>> seen, Consumer<T> action) {
        Deque<Shared<T>> waiting = new ArrayDeque<>(List.of(this));
        while (!waiting.isEmpty()) {
            Shared<T> next = waiting.pop();
            if (seen.add(next)) {
                next.own.forEach(action);
                for (int at = next.inherited.size() - 1; at >= 0; at--) {
                    waiting.push(next.inherited.get(at));
                }
            }
        }
    }

    private boolean isEmpty() {
        return own.isEmpty() && inherited.isEmpty();
    }
}
