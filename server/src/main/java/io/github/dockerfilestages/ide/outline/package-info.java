/** The shape of a Dockerfile: symbols, folding and selection ranges, semantic tokens. */
@NullMarked
package io.github.dockerfilestages.ide.outline;

import org.jspecify.annotations.NullMarked;
