/** The shell text in the recipes and variables of makefiles. */
@NullMarked
package io.github.dockerfilestages.syntax.make;

import org.jspecify.annotations.NullMarked;
