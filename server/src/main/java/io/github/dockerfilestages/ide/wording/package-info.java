/** How all features speak of stages, files and lists, and which name was probably meant. */
@NullMarked
package io.github.dockerfilestages.ide.wording;

import org.jspecify.annotations.NullMarked;
