/**
 * The JSON of the protocol's types, where it differs from what LSP4J and Gson do by themselves: what must be there is
 * checked, and frequent messages are read and written without reflection.
 */
@NullMarked
package io.github.dockerfilestages.lsp.json;

import org.jspecify.annotations.NullMarked;
