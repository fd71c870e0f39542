package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.NamedContext;

/** A named context that a build file declares for a build. */
public record ContextDeclaration(FilePath file, NamedContext context) {}
