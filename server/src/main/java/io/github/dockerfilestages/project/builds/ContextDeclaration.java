package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.syntax.Value;

/** A named context that a build file declares for a build. */
public record ContextDeclaration(FilePath file, NamedContext context) {

    /** The key. */
    public Value name() {
        return context.name();
    }

    public Value source() {
        return context.source();
    }
}
