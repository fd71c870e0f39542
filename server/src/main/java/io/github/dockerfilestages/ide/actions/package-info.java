/**
 * Code actions for stage names: a fix for a diagnostic, a refactoring at a position, all safe fixes of a file.
 *
 * <p>One file per change; each proposes edits, and says how the stages move and which instructions are meant to change.
 * {@link io.github.dockerfilestages.ide.proof.MeaningProof} compares the file before and after the edits: a change
 * that would alter anything else is not offered.
 */
@NullMarked
package io.github.dockerfilestages.ide.actions;

import org.jspecify.annotations.NullMarked;
