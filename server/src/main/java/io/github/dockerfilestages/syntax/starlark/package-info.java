/** Starlark as function calls with their literal arguments. */
@NullMarked
package io.github.dockerfilestages.syntax.starlark;

import org.jspecify.annotations.NullMarked;
