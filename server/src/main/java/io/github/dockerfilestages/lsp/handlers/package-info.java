/**
 * One class per group of requests. Each converts what comes in, calls a feature, and converts what goes out.
 */
@NullMarked
package io.github.dockerfilestages.lsp.handlers;

import org.jspecify.annotations.NullMarked;
