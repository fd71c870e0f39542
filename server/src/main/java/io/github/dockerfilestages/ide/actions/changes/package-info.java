/**
 * A change of a Dockerfile before it is offered: its edits, what becomes of the stages, and the proof that nothing
 * else changes its meaning.
 */
@NullMarked
package io.github.dockerfilestages.ide.actions.changes;

import org.jspecify.annotations.NullMarked;
