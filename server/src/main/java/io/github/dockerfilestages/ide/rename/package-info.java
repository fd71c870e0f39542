/**
 * Renames in all files, and the reasons to refuse them.
 *
 * <p>A rename never changes the meaning of anything: the files are parsed again after the edits and compared.
 */
@NullMarked
package io.github.dockerfilestages.ide.rename;

import org.jspecify.annotations.NullMarked;
