/** What rules look at, and the questions that several of them ask. */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.rules;

import org.jspecify.annotations.NullMarked;
