package io.github.dockerfilestages.project;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How links were created from the previous ones. It refers to both by an identity object, so that it does not keep all
 * previous links in memory.
 *
 * @param mark identifies the links
 * @param before identifies the previous links
 * @param touched the files that the change may affect; absent when these may be any
 */
record LinkStep(Object mark, Object before, Optional<Set<FilePath>> touched) {
    /** The step to empty links. */
    static final LinkStep NONE = new LinkStep(new Object(), new Object(), Optional.empty());

    LinkStep next(Optional<Set<FilePath>> changed) {
        return new LinkStep(new Object(), mark, changed);
    }

    /** The files that this step may affect, if it directly follows another one; empty if these may be any. */
    Set<FilePath> touchedAfter(LinkStep other) {
        return follows(other) ? touched.orElse(Set.of()) : Set.of();
    }

    /** The same step with more files. */
    LinkStep and(Set<FilePath> more) {
        return new LinkStep(mark, before, touched.map(files -> {
            var all = new HashSet<>(files);
            all.addAll(more);
            return all;
        }));
    }

    @SuppressWarnings("ReferenceEquality") // a mark is nothing but itself
    boolean follows(LinkStep other) {
        return before == other.mark;
    }
}
