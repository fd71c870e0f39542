package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;

/**
 * An additional build context: in this build, its name means the source instead of a stage or image with that name.
 *
 * @param source as written: a path, {@code docker-image://…}, {@code target:…}, {@code service:…}
 */
public record NamedContext(Value name, Value source) {}
