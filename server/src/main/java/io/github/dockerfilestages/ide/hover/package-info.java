/** Hover: what there is to say about a stage, a reference or a build target. */
@NullMarked
package io.github.dockerfilestages.ide.hover;

import org.jspecify.annotations.NullMarked;
