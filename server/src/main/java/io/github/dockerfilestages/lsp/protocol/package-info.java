/**
 * Conversion between the protocol and the project: client capabilities, positions and locations, URIs, settings, edits.
 */
@NullMarked
package io.github.dockerfilestages.lsp.protocol;

import org.jspecify.annotations.NullMarked;
