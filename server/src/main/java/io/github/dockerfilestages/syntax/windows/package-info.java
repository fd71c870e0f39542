/**
 * The scripts of Windows, PowerShell and batch files, translated into the syntax of POSIX shells, so that one reader
 * understands the commands of all of them.
 */
@NullMarked
package io.github.dockerfilestages.syntax.windows;

import org.jspecify.annotations.NullMarked;
