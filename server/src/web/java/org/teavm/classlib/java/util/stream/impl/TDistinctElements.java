package org.teavm.classlib.java.util.stream.impl;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What {@code Stream.distinct} does, for TeaVM's class library: its own class starts to count again each time that elements
 * are taken from it, as {@code flatMap} and {@code concat} do one by one. {@code CorrectedStreams} makes it the parent of
 * that class, whose constructor does not call this one.
 */
public abstract class TDistinctElements<T> extends TWrappingStreamImpl<T, T> {
    private Set<T> seen;

    protected TDistinctElements(TSimpleStreamImpl<T> source) {
        super(source);
    }

    @Override
    protected Predicate<T> wrap(Predicate<? super T> consumer) {
        if (seen == null) {
            seen = new HashSet<>();
        }
        return element -> !seen.add(element) || consumer.test(element);
    }
}
