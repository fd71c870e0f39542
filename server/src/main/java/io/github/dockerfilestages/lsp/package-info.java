/**
 * The language server: speaks the Language Server Protocol for the packages below it, and is the only package that uses
 * LSP4J and Gson.
 *
 * <p>{@link io.github.dockerfilestages.lsp.server.Routes} lists the whole protocol on one page. Its handlers are small
 * classes that convert the parameters, call a package below, and convert the result; none decides anything about
 * Dockerfiles. {@link io.github.dockerfilestages.lsp.server.LanguageServer} creates and connects all parts.
 */
@NullMarked
package io.github.dockerfilestages.lsp;

import org.jspecify.annotations.NullMarked;
