/** Patterns for paths, as in {@code .gitignore}: for the files that are ignored, excluded or chosen by settings. */
@NullMarked
package io.github.dockerfilestages.workspace.globs;

import org.jspecify.annotations.NullMarked;
