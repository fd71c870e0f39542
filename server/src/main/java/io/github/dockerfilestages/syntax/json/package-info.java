/** JSON as a tree, with or without comments and trailing commas. */
@NullMarked
package io.github.dockerfilestages.syntax.json;

import org.jspecify.annotations.NullMarked;
