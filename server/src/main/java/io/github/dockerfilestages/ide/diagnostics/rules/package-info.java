/** What rules check, and answers that several rules need. */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.rules;

import org.jspecify.annotations.NullMarked;
