/** Short ways to write and read JSON trees, the only form of messages on this side of the connection. */
package io.github.dockerfilestages.protocol.json;
