/** The archive that users download, and what is in it beside the server. */
package io.github.dockerfilestages.protocol.distribution;
