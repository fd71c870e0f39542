/** Completion: the stages that a position may name, in Dockerfiles and in build files. */
@NullMarked
package io.github.dockerfilestages.ide.completion;

import org.jspecify.annotations.NullMarked;
