package io.github.dockerfilestages.project.collections;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A list of elements that builds have, including inherited ones. If each of a thousand builds that inherit from one
 * another had its own list, there would be a million elements; here each element is stored once and shared.
 *
 * <p>Compared by identity.
 */
public final class Shared<T> {
    private final List<T> own;
    private final List<Shared<T>> inherited;

    private Shared(List<T> own, List<Shared<T>> inherited) {
        this.own = own;
        this.inherited = inherited;
    }

    public static <T> Shared<T> of(List<T> own) {
        return new Shared<>(own, List.of());
    }

    /** The elements of all lists, in order. */
    public static <T> Shared<T> join(List<Shared<T>> all) {
        List<Shared<T>> present =
                all.stream().filter(one -> !one.isEmpty()).distinct().toList();
        return present.size() == 1 ? present.get(0) : new Shared<>(List.of(), present);
    }

    /**
     * Passes the elements to the action, nearest first.
     *
     * @param seen the lists that were passed already, which are skipped; the others are added
     */
    public void forEach(Set<Shared<T>> seen, Consumer<T> action) {
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
