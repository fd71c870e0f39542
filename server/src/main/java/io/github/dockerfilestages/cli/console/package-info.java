/** The terminal: text, colour, progress, complaints and exit codes. */
@NullMarked
package io.github.dockerfilestages.cli.console;

import org.jspecify.annotations.NullMarked;
