/**
 * YAML as a tree with the place of every character of every scalar.
 *
 * <p>A library parses; what it does not tell, where each character stands, is read here again.
 */
@NullMarked
package io.github.dockerfilestages.syntax.yaml;

import org.jspecify.annotations.NullMarked;
