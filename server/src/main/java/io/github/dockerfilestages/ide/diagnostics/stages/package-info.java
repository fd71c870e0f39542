/** The rules about stages and their names, one file per diagnostic code. */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.stages;

import org.jspecify.annotations.NullMarked;
