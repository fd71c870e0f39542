/** Bake files, in HCL and in JSON, with their variables, string templates and matrices. */
@NullMarked
package io.github.dockerfilestages.buildfiles.bake;

import org.jspecify.annotations.NullMarked;
