/** What the features for paths through stages share: the path at a cursor, its occurrences, and what a stage contains. */
@NullMarked
package io.github.dockerfilestages.ide.symbols.paths;

import org.jspecify.annotations.NullMarked;
