/**
 * One file per method of the protocol: what a user of an editor gets. A test shows a Dockerfile with marks; the answer
 * is drawn back into it and must look the same.
 */
package io.github.dockerfilestages.protocol.features;
