/** A rename as the command line asks for it and reports it. */
@NullMarked
package io.github.dockerfilestages.ide.rename.command;

import org.jspecify.annotations.NullMarked;
