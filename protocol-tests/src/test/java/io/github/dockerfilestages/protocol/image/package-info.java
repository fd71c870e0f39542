/** The runtime image, unpacked as its user would and started without any other Java. */
package io.github.dockerfilestages.protocol.image;
