/**
 * Rename in all files, and what forbids it.
 *
 * <p>A rename never changes what anything means: what the files say is read again after the edits and compared.
 */
@NullMarked
package io.github.dockerfilestages.ide.rename;

import org.jspecify.annotations.NullMarked;
