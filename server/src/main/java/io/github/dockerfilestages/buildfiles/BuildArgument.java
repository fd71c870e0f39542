package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;

/**
 * An argument that a build passes to its Dockerfile.
 *
 * @param value absent if it comes from somewhere else, such as the environment of a command
 */
public record BuildArgument(String name, Optional<Value> value) {}
