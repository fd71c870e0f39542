/**
 * The language server: speaks the Language Server Protocol for everything below it, and is the only package that knows
 * LSP4J and Gson.
 *
 * <p>{@link io.github.dockerfilestages.lsp.server.Routes} is the whole protocol surface on one page. Behind it stand small
 * classes that convert what comes in, call a package below, and convert what goes out; none decides anything about
 * Dockerfiles. {@link io.github.dockerfilestages.lsp.server.LanguageServer} puts them together.
 */
@NullMarked
package io.github.dockerfilestages.lsp;

import org.jspecify.annotations.NullMarked;
