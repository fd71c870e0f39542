/** How the server begins, ends, and stays upright when it is sent nonsense; and the ways to reach it. */
package io.github.dockerfilestages.protocol.lifecycle;
