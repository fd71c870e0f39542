/** The code blocks of a Markdown page that contain shell commands. */
@NullMarked
package io.github.dockerfilestages.syntax.markdown;

import org.jspecify.annotations.NullMarked;
