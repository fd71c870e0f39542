/** Makefiles as the shell text of their recipes and variables. */
@NullMarked
package io.github.dockerfilestages.syntax.make;

import org.jspecify.annotations.NullMarked;
