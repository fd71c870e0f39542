/**
 * Starts the server and puts its parts together. {@link io.github.dockerfilestages.lsp.server.Routes} is the whole
 * protocol surface on one page.
 */
@NullMarked
package io.github.dockerfilestages.lsp.server;

import org.jspecify.annotations.NullMarked;
