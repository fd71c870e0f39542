package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.dockerfile.Statement;
import java.util.List;

/**
 * An instruction that concerns stages, with the comments that BuildKit counts as its own: all that a
 * {@link StageTable} depends on.
 *
 * @param comments the texts of the comments above it, in order
 */
public record StageInstruction(Statement statement, List<String> comments) {}
