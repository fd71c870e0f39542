/** The launcher as a command: what it prints, what it writes, and how it ends. */
package io.github.dockerfilestages.protocol.commandline;
