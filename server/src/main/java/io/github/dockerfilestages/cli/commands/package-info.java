/** The commands, one class each with its options, and what only one of them needs. */
@NullMarked
package io.github.dockerfilestages.cli.commands;

import org.jspecify.annotations.NullMarked;
