/** Bake files, in HCL and in JSON, with their variables, functions of text and matrices. */
@NullMarked
package io.github.dockerfilestages.buildfiles.bake;

import org.jspecify.annotations.NullMarked;
