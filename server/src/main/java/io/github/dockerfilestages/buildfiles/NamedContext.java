package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;

/**
 * An additional build context: in this build, its name means the source instead of a stage or image with that name. If
 * the name is not known, there may be any number of contexts.
 *
 * @param source as written: a path, {@code docker-image://…}, {@code target:…}, {@code service:…}
 */
public record NamedContext(Value name, Value source) {

    /** Contexts that cannot be read. */
    public static NamedContext unknown(Value written) {
        return new NamedContext(written, written);
    }
}
