/**
 * Problems with the stage names of a Dockerfile: one file per diagnostic code, all listed in the table {@link
 * io.github.dockerfilestages.ide.diagnostics.engine.Rules}.
 *
 * <p>A rule reports what it sees at one reference, stage or flag, with the severity that fits. Three things are done in
 * one place for all rules: at most one message per word, comments that silence rules, and the user's severities.
 * Findings depend on the stage table and the settings, not on positions, so they are kept as long as the table;
 * {@code DIAGNOSTICS.md} has a section for every code.
 */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics;

import org.jspecify.annotations.NullMarked;
