package io.github.dockerfilestages.ide.actions.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tries many things at once, and apart only where they fail together. */
public final class Bisection {
    private Bisection() {}

    /**
     * What passes, in its order: all of it at once if it can, else what passes of each half. One that fails alone among many
     * costs as many trials as the list can be halved. Things that pass apart may still fail together.
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
