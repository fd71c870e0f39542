/**
 * Any text as trees with exact ranges, whatever language it is in: what the readers of YAML, HCL and JSON share.
 *
 * <p>A {@linkplain io.github.dockerfilestages.syntax.Tree tree} has the same shape for all of them, and nothing in it
 * is evaluated. Reading never fails: a broken text gives what is sound in it, and the first problem. The sub-packages
 * know the languages and nothing of builds.
 */
@NullMarked
package io.github.dockerfilestages.syntax;

import org.jspecify.annotations.NullMarked;
