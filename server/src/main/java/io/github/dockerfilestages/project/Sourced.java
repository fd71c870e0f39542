package io.github.dockerfilestages.project;

import io.github.dockerfilestages.syntax.Value;

/** A value and the file that it stands in, which may be another than that of the build that has it. */
record Sourced(FilePath file, Value value) {}
