/**
 * What several features share: the symbol at a position, the occurrences of a stage, edits of files of the project, and
 * the wording for stages and files.
 *
 * <p>Features depend on this package and not on one another.
 */
@NullMarked
package io.github.dockerfilestages.ide.symbols;

import org.jspecify.annotations.NullMarked;
