/**
 * Runs the rules over files: {@link io.github.dockerfilestages.ide.diagnostics.engine.Rules} is the table of them, and
 * a {@linkplain io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis diagnosis} is what they say of one
 * Dockerfile.
 */
@NullMarked
package io.github.dockerfilestages.ide.diagnostics.engine;

import org.jspecify.annotations.NullMarked;
