package io.github.dockerfilestages.ide.proof;

import java.util.Set;

/**
 * How a change moves stages, and so which indexes they have afterwards.
 *
 * @param removed the indexes of the stages that are removed
 * @param inserted the index where a stage is inserted after the removal; negative for none. It is the removed stage or
 *     a new one.
 * @param isSplit whether the inserted stage takes over the end of the stage above it
 */
public record StageOrder(Set<Integer> removed, int inserted, boolean isSplit) {
    public static final int GONE = -2;

    /** No stage moves. */
    public static final StageOrder SAME = new StageOrder(Set.of(), -1, false);

    public StageOrder {
        removed = Set.copyOf(removed);
    }

    public static StageOrder withNew(int index) {
        return new StageOrder(Set.of(), index, false);
    }

    public static StageOrder without(Set<Integer> indexes) {
        return new StageOrder(indexes, -1, false);
    }

    public static StageOrder moved(int from, int to) {
        return new StageOrder(Set.of(from), to, false);
    }

    /** One stage becomes two. */
    public static StageOrder split(int index) {
        return new StageOrder(Set.of(), index + 1, true);
    }

    /** Whether the end of this stage's instructions is in the stage inserted after it. */
    public boolean isSplit(int index) {
        return isSplit && index + 1 == inserted;
    }

    /** The new index of a stage, or {@link #GONE}. An index before the first stage does not change. */
    public int of(int index) {
        if (index < 0) {
            return index;
        }
        if (removed.contains(index)) {
            return inserted < 0 ? GONE : inserted;
        }
        int left = index - (int) removed.stream().filter(gone -> gone < index).count();
        return inserted >= 0 && left >= inserted ? left + 1 : left;
    }

    /** How many stages there are after the change. */
    public int count(int before) {
        return before - removed.size() + (inserted < 0 ? 0 : 1);
    }
}
