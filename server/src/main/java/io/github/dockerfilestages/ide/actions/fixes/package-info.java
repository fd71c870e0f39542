/** Fixes of diagnostics, one file per fix. */
@NullMarked
package io.github.dockerfilestages.ide.actions.fixes;

import org.jspecify.annotations.NullMarked;
