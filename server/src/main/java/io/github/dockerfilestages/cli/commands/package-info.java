/** The commands, a class for each with its options, and the code that only one command needs. */
@NullMarked
package io.github.dockerfilestages.cli.commands;

import org.jspecify.annotations.NullMarked;
