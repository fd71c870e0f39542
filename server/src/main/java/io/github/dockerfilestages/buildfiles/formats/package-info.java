/** The table of all formats of build files. */
@NullMarked
package io.github.dockerfilestages.buildfiles.formats;

import org.jspecify.annotations.NullMarked;
