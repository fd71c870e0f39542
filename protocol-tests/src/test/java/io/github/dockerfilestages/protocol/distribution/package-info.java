/** The archive that users download, and its files besides the server. */
package io.github.dockerfilestages.protocol.distribution;
