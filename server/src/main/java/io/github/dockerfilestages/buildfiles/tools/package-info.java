/** Descriptions for development tools: development containers, Skaffold, Tilt. */
@NullMarked
package io.github.dockerfilestages.buildfiles.tools;

import org.jspecify.annotations.NullMarked;
