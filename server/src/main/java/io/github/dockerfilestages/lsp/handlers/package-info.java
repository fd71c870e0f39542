/** One class per group of requests. Each converts the parameters, calls a feature, and converts the result. */
@NullMarked
package io.github.dockerfilestages.lsp.handlers;

import org.jspecify.annotations.NullMarked;
