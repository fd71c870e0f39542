/**
 * YAML as a tree, with the offset of every character of every scalar.
 *
 * <p>A library parses the text. It does not return the offset of each character, so scalars are read again here.
 */
@NullMarked
package io.github.dockerfilestages.syntax.yaml;

import org.jspecify.annotations.NullMarked;
