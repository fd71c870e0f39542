/**
 * The command line: what the program does for people and scripts rather than for editors.
 *
 * <p>{@link io.github.dockerfilestages.cli.CommandLineInterface} knows the commands; each is one class with its options,
 * read by picocli, and hands plain results of {@code ide} to a class that prints one format. Nothing is decided here about
 * Dockerfiles. All text goes through {@link io.github.dockerfilestages.cli.console.Console}, so that it is UTF-8 with {@code \n}
 * everywhere and can be caught in tests, and all JSON through {@link io.github.dockerfilestages.cli.output.Json}, the one class
 * here that knows Gson.
 */
@NullMarked
package io.github.dockerfilestages.cli;

import org.jspecify.annotations.NullMarked;
