/** Paths in a stage, what an instruction does to them, and the variables of which they are composed. */
@NullMarked
package io.github.dockerfilestages.paths.effects;

import org.jspecify.annotations.NullMarked;
