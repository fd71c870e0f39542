/**
 * What is wrong with the stage names of a Dockerfile: one file per diagnostic code, behind the flat table of
 * {@link io.github.dockerfilestages.ide.diagnostics.engine.Rules}.
 *
 * <p>A rule says what it sees at one reference, stage or flag, with the severity that belongs to it. That one word gets
 * one message, that a file may silence rules and that a user may choose other severities is seen to in one place each.
 * Findings depend on the stage table and the settings, not on positions, so that they last as long as the table; {@code
 * DIAGNOSTICS.md} has a section on every code.
 */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics;

import org.jspecify.annotations.NullMarked;
