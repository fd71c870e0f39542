/**
 * Real editors with the packaged server, configured with the files that the distribution contains for them. They run
 * only with the Maven profile {@code editors}, which installs what it needs.
 */
package io.github.dockerfilestages.protocol.realeditors;
