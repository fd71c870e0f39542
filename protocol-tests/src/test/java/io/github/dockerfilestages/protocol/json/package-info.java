/** Short ways to write and read JSON trees; the only form in which messages exist on this side of the pipe. */
package io.github.dockerfilestages.protocol.json;
