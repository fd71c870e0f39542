/** What silences diagnostics in a file: {@code # check=} and the pragmas of hadolint. */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.silence;

import org.jspecify.annotations.NullMarked;
