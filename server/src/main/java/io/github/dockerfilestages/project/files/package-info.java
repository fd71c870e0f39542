/** The files of a project: their paths, what they are, and what was read of each. */
@NullMarked
package io.github.dockerfilestages.project.files;

import org.jspecify.annotations.NullMarked;
