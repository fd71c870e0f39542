package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.text.TextRange;

/**
 * A line above a FROM, before it is known what it says.
 *
 * @param stage the index of the stage
 * @param range the name of the stage, which stands on the line
 */
public record CodeLens(int stage, TextRange range) {}
