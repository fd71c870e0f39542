/** Refactorings, one file each; some of them also fix a diagnostic. */
@NullMarked
package io.github.dockerfilestages.ide.actions.refactorings;

import org.jspecify.annotations.NullMarked;
