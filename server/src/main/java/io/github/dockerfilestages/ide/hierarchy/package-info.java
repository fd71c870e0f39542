/** Call hierarchy (copies from) and type hierarchy (is built from). */
@NullMarked
package io.github.dockerfilestages.ide.hierarchy;

import org.jspecify.annotations.NullMarked;
