/**
 * HCL as a tree: attributes, blocks, string templates, and expressions as far as their values can be known from the
 * text.
 */
@NullMarked
package io.github.dockerfilestages.syntax.hcl;

import org.jspecify.annotations.NullMarked;
