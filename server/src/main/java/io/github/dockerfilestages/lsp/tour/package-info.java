/**
 * The other end of the protocol: a client for one document, with which the command line shows the server at work.
 *
 * <p>It gives what the server answers as plain values, and adds nothing of its own.
 */
@NullMarked
package io.github.dockerfilestages.lsp.tour;

import org.jspecify.annotations.NullMarked;
