/**
 * What the server holds while it runs: the open documents and the user's settings, as one immutable
 * {@link io.github.dockerfilestages.workspace.Snapshot} at a time.
 *
 * <p>{@link io.github.dockerfilestages.workspace.Workspace} is the only mutable state. Knows nothing of how documents and
 * settings come here.
 *
 * <p>What touches the disk is in {@code files}.
 */
@NullMarked
package io.github.dockerfilestages.workspace;

import org.jspecify.annotations.NullMarked;
