/** The program: starts the language server or the command line. */
@NullMarked
package io.github.dockerfilestages;

import org.jspecify.annotations.NullMarked;
