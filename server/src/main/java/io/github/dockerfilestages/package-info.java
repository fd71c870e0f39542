/** The program: it chooses between the language server and the command line. */
@NullMarked
package io.github.dockerfilestages;

import org.jspecify.annotations.NullMarked;
