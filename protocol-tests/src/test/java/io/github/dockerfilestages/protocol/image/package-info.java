/** The runtime image, unpacked as its user would and started without another Java. */
package io.github.dockerfilestages.protocol.image;
