package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.NamedContext;

/** A named context that a build file gives to the build of some Dockerfile. */
public record ContextDeclaration(FilePath file, NamedContext context) {}
