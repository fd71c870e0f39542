/**
 * One file per method of the protocol: what the user of an editor gets. A test shows a Dockerfile with marks; the
 * answer is drawn into it and must look the same.
 */
package io.github.dockerfilestages.protocol.features;
