package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.diagnostics.Diagnosis;

/** A Dockerfile that a command has read, with all that is known about it. */
record Input(InputPath path, Diagnosis diagnosis) {}
