package io.github.dockerfilestages.ide.wording;

import java.util.Collection;
import java.util.List;

/**
 * The first items of a long list.
 *
 * @param more how many are not shown
 */
public record Bounded<T>(List<T> shown, int more) {
    private static final int MOST = 10;

    public static <T> Bounded<T> of(Collection<T> all) {
        List<T> shown = all.stream().limit(MOST).toList();
        return new Bounded<>(shown, all.size() - shown.size());
    }

    /** {@code and 12 more}. */
    public String rest() {
        return "and " + more + " more";
    }
}
