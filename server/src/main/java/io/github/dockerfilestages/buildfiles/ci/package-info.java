/** Pipelines of other services than GitHub, and other files that are lists of commands. */
@NullMarked
package io.github.dockerfilestages.buildfiles.ci;

import org.jspecify.annotations.NullMarked;
