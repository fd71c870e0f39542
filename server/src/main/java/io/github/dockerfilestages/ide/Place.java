package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.TextRange;

/** A range of the text of some file of the project. */
public record Place(FilePath file, TextRange range) {}
