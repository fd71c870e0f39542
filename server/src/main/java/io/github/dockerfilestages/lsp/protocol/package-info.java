/**
 * Conversion between the protocol and the project: what the client can do, positions and locations, URIs, settings,
 * edits.
 */
@NullMarked
package io.github.dockerfilestages.lsp.protocol;

import org.jspecify.annotations.NullMarked;
