/**
 * The command line: what the program does for people and scripts rather than for editors.
 *
 * <p>{@link io.github.dockerfilestages.cli.CommandLineInterface} knows the commands. Each command is a class with its
 * options, read by picocli, and passes plain results of {@code ide} to a class that prints one format. Nothing about
 * Dockerfiles is decided here. All text goes through {@link io.github.dockerfilestages.cli.console.Console}, so that it
 * is always UTF-8 with {@code \n} and can be captured in tests. All JSON goes through
 * {@link io.github.dockerfilestages.cli.output.Json}, the only class here that uses Gson.
 */
@NullMarked
package io.github.dockerfilestages.cli;

import org.jspecify.annotations.NullMarked;
