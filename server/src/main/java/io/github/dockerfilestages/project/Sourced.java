package io.github.dockerfilestages.project;

import io.github.dockerfilestages.syntax.Value;

/** A value and the file that contains it, which may differ from the file of the build that has the value. */
record Sourced(FilePath file, Value value) {}
