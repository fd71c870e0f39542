/**
 * The open documents and workspace folders in the state of the client, and the diagnostics that are published for them.
 */
@NullMarked
package io.github.dockerfilestages.lsp.documents;

import org.jspecify.annotations.NullMarked;
