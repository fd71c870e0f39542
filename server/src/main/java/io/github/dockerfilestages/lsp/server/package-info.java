/**
 * Starts the server and connects its parts. {@link io.github.dockerfilestages.lsp.server.Routes} lists the whole
 * protocol on one page.
 */
@NullMarked
package io.github.dockerfilestages.lsp.server;

import org.jspecify.annotations.NullMarked;
