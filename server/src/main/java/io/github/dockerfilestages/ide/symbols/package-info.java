/**
 * What several features share: the symbol at a position, the places where a stage is named, edits of files of the
 * project, and how stages and files are called in sentences.
 *
 * <p>Features know this package and not one another.
 */
@NullMarked
package io.github.dockerfilestages.ide.symbols;

import org.jspecify.annotations.NullMarked;
