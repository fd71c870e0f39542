/**
 * The paths that stages make and take from one another: which word of which instruction makes the path that a
 * {@code COPY --from} names.
 *
 * <p>Everything follows from the instructions; nothing is executed or looked up. A stage is read when a feature asks
 * about it.
 */
@NullMarked
package io.github.dockerfilestages.paths;

import org.jspecify.annotations.NullMarked;
