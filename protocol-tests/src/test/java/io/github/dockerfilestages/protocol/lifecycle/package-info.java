/** How the server starts, ends, and survives invalid input; and the ways to connect to it. */
package io.github.dockerfilestages.protocol.lifecycle;
