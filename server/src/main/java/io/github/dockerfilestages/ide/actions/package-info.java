/**
 * What can be done about a stage name: a fix for a finding, a refactoring at a place, all safe fixes of a file.
 *
 * <p>One file per change; each proposes edits and says what becomes of the stages and which instructions are meant to
 * change. {@link io.github.dockerfilestages.ide.actions.changes.Proof} reads the edited text again: what would change anything else
 * is not offered.
 */
@NullMarked
package io.github.dockerfilestages.ide.actions;

import org.jspecify.annotations.NullMarked;
