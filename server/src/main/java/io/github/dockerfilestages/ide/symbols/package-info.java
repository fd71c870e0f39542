/**
 * The symbols of a project and where they are named: stages, named contexts, and paths in stages. Every feature starts
 * with the occurrence at a position, or with the occurrences of a symbol.
 *
 * <p>Features depend on this package and not on one another.
 */
@NullMarked
package io.github.dockerfilestages.ide.symbols;

import org.jspecify.annotations.NullMarked;
