package io.github.dockerfilestages.ide.actions.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tries many items together, and splits them only when they fail together. */
public final class Bisection {
    private Bisection() {}

    /**
     * The items that pass, in their order. All are tried together first; when that fails, each half is tried on its
     * own. A single failing item among many costs about as many trials as the list can be halved. Items from different
     * halves may still fail together.
     */
    public static <T> List<T> passing(List<T> all, Predicate<List<T>> trial) {
        if (all.isEmpty() || trial.test(all)) {
            return all;
        }
        if (all.size() == 1) {
            return List.of();
        }
        int middle = all.size() / 2;
        var passing = new ArrayList<T>(passing(all.subList(0, middle), trial));
        passing.addAll(passing(all.subList(middle, all.size()), trial));
        return List.copyOf(passing);
    }
}
