/** Replaces the variables of a word as the shell lexer of BuildKit does. */
@NullMarked
package io.github.dockerfilestages.stages.expansion;

import org.jspecify.annotations.NullMarked;
