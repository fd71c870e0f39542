/**
 * The open documents and folders as the client has them, and the diagnostics that are published for them.
 */
@NullMarked
package io.github.dockerfilestages.lsp.documents;

import org.jspecify.annotations.NullMarked;
