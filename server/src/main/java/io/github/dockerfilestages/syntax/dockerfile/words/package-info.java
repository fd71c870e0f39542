/**
 * The words of an instruction: the line that its continuation lines make, quotes, escapes and variables as BuildKit's
 * shell lexer has them, and JSON arrays of strings.
 */
@NullMarked
package io.github.dockerfilestages.syntax.dockerfile.words;

import org.jspecify.annotations.NullMarked;
