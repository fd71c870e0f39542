/** The command line. */
@NullMarked
package io.github.dockerfilestages.cli;

import org.jspecify.annotations.NullMarked;
