/**
 * The state of the server while it runs: the open documents, the project and the user's settings, as one immutable
 * {@link io.github.dockerfilestages.workspace.Snapshot} at a time.
 *
 * <p>{@link io.github.dockerfilestages.workspace.Workspace} is the only mutable state. This package does not know where
 * documents and settings come from.
 *
 * <p>The disk is accessed in {@code files}, which also knows where links lead.
 */
@NullMarked
package io.github.dockerfilestages.workspace;

import org.jspecify.annotations.NullMarked;
