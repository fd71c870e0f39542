/**
 * Real editors at work with the packaged server, set up with the files that the distribution ships for them. They run
 * only with the Maven profile {@code editors}, which obtains what it needs.
 */
package io.github.dockerfilestages.protocol.realeditors;
