/**
 * A change of a Dockerfile before it is offered: its edits, how it moves the stages, and the check that nothing else
 * changes its meaning.
 */
@NullMarked
package io.github.dockerfilestages.ide.actions.changes;

import org.jspecify.annotations.NullMarked;
