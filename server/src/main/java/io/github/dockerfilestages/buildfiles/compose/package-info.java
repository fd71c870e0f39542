/** Compose files. */
@NullMarked
package io.github.dockerfilestages.buildfiles.compose;

import org.jspecify.annotations.NullMarked;
