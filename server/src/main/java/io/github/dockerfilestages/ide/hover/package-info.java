/** Hover: descriptions of stages, references and build targets. */
@NullMarked
package io.github.dockerfilestages.ide.hover;

import org.jspecify.annotations.NullMarked;
