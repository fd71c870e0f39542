/**
 * HCL as a tree: attributes, blocks, expressions as far as they say what is written, and string templates.
 */
@NullMarked
package io.github.dockerfilestages.syntax.hcl;

import org.jspecify.annotations.NullMarked;
