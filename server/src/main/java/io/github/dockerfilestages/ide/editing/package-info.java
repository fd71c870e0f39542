/** Edits of the files of a project, and the word that is being typed at a cursor. */
@NullMarked
package io.github.dockerfilestages.ide.editing;

import org.jspecify.annotations.NullMarked;
