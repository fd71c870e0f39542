package io.github.dockerfilestages.project;

import java.util.Optional;
import java.util.Set;

/**
 * How some links came of those before them. Both are named by a mark and not by themselves, lest all links that there have
 * ever been be kept.
 *
 * @param mark stands for the links
 * @param before stands for those before them
 * @param touched the files that the change may have to do with; absent when that may be any
 */
record LinkStep(Object mark, Object before, Optional<Set<FilePath>> touched) {
    /** The step to the links of nothing. */
    static final LinkStep NONE = new LinkStep(new Object(), new Object(), Optional.empty());

    LinkStep next(Optional<Set<FilePath>> changed) {
        return new LinkStep(new Object(), mark, changed);
    }

    @SuppressWarnings("ReferenceEquality") // a mark is nothing but itself
    boolean follows(LinkStep other) {
        return before == other.mark;
    }
}
