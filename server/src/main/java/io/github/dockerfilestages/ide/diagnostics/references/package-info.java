/** The rules about references to stages, one file per diagnostic code. */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.references;

import org.jspecify.annotations.NullMarked;
