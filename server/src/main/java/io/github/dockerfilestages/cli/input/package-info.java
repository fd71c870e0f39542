/** The input of a command: files, folders and standard input, and the project that is read from them. */
@NullMarked
package io.github.dockerfilestages.cli.input;

import org.jspecify.annotations.NullMarked;
