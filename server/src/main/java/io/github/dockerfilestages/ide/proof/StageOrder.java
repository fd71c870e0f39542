package io.github.dockerfilestages.ide.proof;

/**
 * How a change moves stages, and so which indexes they have afterwards.
 *
 * @param removed the index of the stage that is removed; negative for none
 * @param inserted the index where a stage is inserted after the removal; negative for none. It is the removed stage or
 *     a new one.
 * @param isSplit whether the inserted stage takes over the end of the stage above it
 */
public record StageOrder(int removed, int inserted, boolean isSplit) {
    public static final int GONE = -2;

    /** No stage moves. */
    public static final StageOrder SAME = new StageOrder(-1, -1, false);

    public static StageOrder withNew(int index) {
        return new StageOrder(-1, index, false);
    }

    public static StageOrder without(int index) {
        return new StageOrder(index, -1, false);
    }

    public static StageOrder moved(int from, int to) {
        return new StageOrder(from, to, false);
    }

    /** One stage becomes two. */
    public static StageOrder split(int index) {
        return new StageOrder(-1, index + 1, true);
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
        if (index == removed) {
            return inserted < 0 ? GONE : inserted;
        }
        int left = removed >= 0 && index > removed ? index - 1 : index;
        return inserted >= 0 && left >= inserted ? left + 1 : left;
    }

    /** How many stages there are after the change. */
    public int count(int before) {
        return before - (removed < 0 ? 0 : 1) + (inserted < 0 ? 0 : 1);
    }
}
