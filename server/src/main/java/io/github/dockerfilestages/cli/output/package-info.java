/** The output of commands, one class per format. */
@NullMarked
package io.github.dockerfilestages.cli.output;

import org.jspecify.annotations.NullMarked;
