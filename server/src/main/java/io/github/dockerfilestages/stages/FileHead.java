package io.github.dockerfilestages.stages;

import java.util.List;
import java.util.Optional;

/**
 * What the top of a Dockerfile says about the whole file.
 *
 * @param escape the escape character
 * @param check the options of the {@code check} directive
 * @param comments the comments before the first instruction
 */
public record FileHead(char escape, Optional<String> check, List<String> comments) {}
