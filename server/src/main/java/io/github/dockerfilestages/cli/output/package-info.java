/** What a command prints, one class per format. */
@NullMarked
package io.github.dockerfilestages.cli.output;

import org.jspecify.annotations.NullMarked;
