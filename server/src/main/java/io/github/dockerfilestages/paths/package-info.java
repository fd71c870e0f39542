/**
 * The paths that stages make and take from one another: which word of which instruction makes the path that a
 * {@code COPY --from} names.
 *
 * <p>Everything follows from the instructions; nothing is executed or looked up. What a command does to paths is a row
 * of the {@linkplain io.github.dockerfilestages.paths.CommandTable table of commands}. A stage is read when a feature asks
 * about it.
 */
@NullMarked
package io.github.dockerfilestages.paths;

import org.jspecify.annotations.NullMarked;
