/** What is shown in and above the lines: inlay hints and code lenses. */
@NullMarked
package io.github.dockerfilestages.ide.hints;

import org.jspecify.annotations.NullMarked;
