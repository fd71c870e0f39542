/** Immutable collections whose copies share what did not change. */
@NullMarked
package io.github.dockerfilestages.project.collections;

import org.jspecify.annotations.NullMarked;
