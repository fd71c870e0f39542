/** Workflows and actions of GitHub, with the values of their expressions. */
@NullMarked
package io.github.dockerfilestages.buildfiles.github;

import org.jspecify.annotations.NullMarked;
