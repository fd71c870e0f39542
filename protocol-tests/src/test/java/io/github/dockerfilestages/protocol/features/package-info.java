/**
 * What the user of an editor gets, one file per method of the protocol or per situation: {@code navigation},
 * {@code hierarchy}, {@code rename}, {@code completion}, {@code diagnostics}, {@code actions}, and {@code display} for
 * what an editor shows beside a text; {@code projects} for requests that involve several files, {@code texts} for
 * features in unusual texts. A test shows a Dockerfile with marks; the answer is drawn into it and must look the same:
 * {@code answers} has what tests share for that.
 */
package io.github.dockerfilestages.protocol.features;
