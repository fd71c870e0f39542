/**
 * Runs the rules over files: {@link io.github.dockerfilestages.ide.diagnostics.engine.Rules} is the table of all rules,
 * and a {@linkplain io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis diagnosis} holds what they found in one
 * Dockerfile.
 */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.engine;

import org.jspecify.annotations.NullMarked;
