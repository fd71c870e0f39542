package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.ide.proof.StageSeam.BeginningMoved;
import io.github.dockerfilestages.ide.proof.StageSeam.EndMoved;
import io.github.dockerfilestages.ide.proof.StageSeam.NoSeam;
import io.github.dockerfilestages.ide.proof.StageSeam.StageJoined;
import java.util.Collections;
import java.util.Set;

/**
 * How a change moves stages, and so which indexes they have afterwards.
 *
 * @param removed the indexes of the stages that are removed
 * @param inserted the index where a stage is inserted after the removal; negative for none. It is the removed stage or
 *     a new one.
 * @param seam which instructions move from one stage to another
 */
public record StageOrder(Set<Integer> removed, int inserted, StageSeam seam) {
    public static final int GONE = -2;

    private static final StageSeam NO_SEAM = new NoSeam();

    /** No stage moves. */
    public static final StageOrder SAME = new StageOrder(Set.of(), -1, NO_SEAM);

    public StageOrder {
        removed = Set.copyOf(removed);
    }

    public static StageOrder withNew(int index) {
        return new StageOrder(Set.of(), index, NO_SEAM);
    }

    public static StageOrder without(Set<Integer> indexes) {
        return new StageOrder(indexes, -1, NO_SEAM);
    }

    public static StageOrder moved(int from, int to) {
        return new StageOrder(Set.of(from), to, NO_SEAM);
    }

    /** One stage becomes two, and what refers to it means the first of them. */
    public static StageOrder split(int index) {
        return new StageOrder(Set.of(), index + 1, new EndMoved(index));
    }

    /**
     * The beginning of some stages becomes a stage before the first of them, and what refers to them means their ends.
     *
     * @param repeated how many instructions each end repeats after its FROM
     */
    public static StageOrder extracted(Set<Integer> indexes, int repeated) {
        return new StageOrder(Set.of(), Collections.min(indexes), new BeginningMoved(indexes, repeated));
    }

    /** A stage becomes the beginning of the one that is built from it. */
    public static StageOrder joined(int base, int into) {
        return new StageOrder(Set.of(base), -1, new StageJoined(base, into));
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
