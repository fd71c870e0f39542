/** The launcher as a command: what it prints, what it writes, and its exit code. */
package io.github.dockerfilestages.protocol.commandline;
