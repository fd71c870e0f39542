/**
 * The words of an instruction: its continuation lines joined; quotes, escapes and variables as BuildKit's shell lexer
 * reads them; and JSON arrays of strings.
 */
@NullMarked
package io.github.dockerfilestages.syntax.dockerfile.words;

import org.jspecify.annotations.NullMarked;
