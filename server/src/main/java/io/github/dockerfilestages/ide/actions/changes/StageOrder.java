package io.github.dockerfilestages.ide.actions.changes;

/**
 * What becomes of the indexes of stages.
 *
 * @param removed the stage that is taken out, negative for none
 * @param inserted the index at which a stage is put in after that, negative for none: the stage that was taken out, or a new
 *     one
 * @param isSplit whether the stage that is put in takes over the end of the one above it
 */
public record StageOrder(int removed, int inserted, boolean isSplit) {
    static final int GONE = -2;

    /** Every stage stays where it is. */
    static final StageOrder SAME = new StageOrder(-1, -1, false);

    public static StageOrder withNew(int index) {
        return new StageOrder(-1, index, false);
    }

    public static StageOrder without(int index) {
        return new StageOrder(index, -1, false);
    }

    public static StageOrder moved(int from, int to) {
        return new StageOrder(from, to, false);
    }

    /** A stage becomes two. */
    public static StageOrder split(int index) {
        return new StageOrder(-1, index + 1, true);
    }

    /** Whether the instructions of a stage end in the one that is put in after it. */
    boolean isSplit(int index) {
        return isSplit && index + 1 == inserted;
    }

    /** The index that a stage comes to have, or {@link #GONE}; what is before the first stage stays there. */
    int of(int index) {
        if (index < 0) {
            return index;
        }
        if (index == removed) {
            return inserted < 0 ? GONE : inserted;
        }
        int left = removed >= 0 && index > removed ? index - 1 : index;
        return inserted >= 0 && left >= inserted ? left + 1 : left;
    }

    /** How many stages there are afterwards. */
    int count(int before) {
        return before - (removed < 0 ? 0 : 1) + (inserted < 0 ? 0 : 1);
    }
}
