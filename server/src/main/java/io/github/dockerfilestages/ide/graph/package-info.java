/**
 * The graph of the stages of a Dockerfile in several notations, and the report of the command {@code stages}.
 */
@NullMarked
package io.github.dockerfilestages.ide.graph;

import org.jspecify.annotations.NullMarked;
