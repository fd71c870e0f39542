/**
 * A client for one document, with which a command demonstrates the server.
 *
 * <p>It returns the server's answers as plain values, and adds nothing.
 */
@NullMarked
package io.github.dockerfilestages.lsp.tour;

import org.jspecify.annotations.NullMarked;
