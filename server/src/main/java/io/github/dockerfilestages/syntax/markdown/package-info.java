/** Markdown as its code blocks that hold shell commands. */
@NullMarked
package io.github.dockerfilestages.syntax.markdown;

import org.jspecify.annotations.NullMarked;
