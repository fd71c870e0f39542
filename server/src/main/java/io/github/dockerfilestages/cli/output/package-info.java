/** The output of the other commands, and what all outputs share: JSON and diffs. */
@NullMarked
package io.github.dockerfilestages.cli.output;

import org.jspecify.annotations.NullMarked;
