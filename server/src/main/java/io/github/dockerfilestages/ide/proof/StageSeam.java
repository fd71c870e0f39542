package io.github.dockerfilestages.ide.proof;

import java.util.Set;

/** Which instructions a change moves from one stage to another. */
public sealed interface StageSeam {

    /** None. */
    record NoSeam() implements StageSeam {}

    /** The end of a stage becomes the stage that is inserted after it, which starts with a FROM of its own. */
    record EndMoved(int stage) implements StageSeam {}

    /**
     * The equal beginnings of some stages become the stage that is inserted; each continues it with a FROM.
     *
     * @param stages their indexes before the change
     * @param repeated how many instructions each repeats after that FROM
     */
    record BeginningMoved(Set<Integer> stages, int repeated) implements StageSeam {
        public BeginningMoved {
            stages = Set.copyOf(stages);
        }
    }

    /**
     * A stage that is removed becomes the beginning of the one that was built from it.
     *
     * @param base its index before the change
     * @param into the index of the other stage before the change
     */
    record StageJoined(int base, int into) implements StageSeam {}
}
