/**
 * Texts of any language as trees with exact ranges: what the readers of YAML, HCL and JSON share.
 *
 * <p>A {@linkplain io.github.dockerfilestages.syntax.Tree tree} has the same shape for all of them, and nothing in it
 * is evaluated. Reading never fails: for a broken text it returns the parts that can be read, and the first problem.
 * The sub-packages know the languages, and nothing about builds.
 */
@NullMarked
package io.github.dockerfilestages.syntax;

import org.jspecify.annotations.NullMarked;
