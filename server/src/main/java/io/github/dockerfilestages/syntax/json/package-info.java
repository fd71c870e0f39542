/** JSON as a tree, with comments and trailing commas or without. */
@NullMarked
package io.github.dockerfilestages.syntax.json;

import org.jspecify.annotations.NullMarked;
