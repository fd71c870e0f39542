package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;

/**
 * An additional build context: in this build, its name stands for the source instead of a stage or image of the name.
 *
 * @param source where it comes from, as written: a path, {@code docker-image://…}, {@code target:…}, {@code service:…}
 */
public record NamedContext(Value name, Value source) {}
