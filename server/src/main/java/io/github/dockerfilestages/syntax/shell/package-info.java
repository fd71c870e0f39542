/**
 * Shell text as commands and words: quotes, escapes, expansions, substitutions and heredocs.
 *
 * <p>Nothing is evaluated, and no program is known here. A
 * {@linkplain io.github.dockerfilestages.syntax.shell.ShellText shell text} may be a part of another file; its words
 * keep their ranges in that file.
 */
@NullMarked
package io.github.dockerfilestages.syntax.shell;

import org.jspecify.annotations.NullMarked;
