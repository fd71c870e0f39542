package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.files.ProjectDockerfile;

/** What a name stands for: it can be followed, listed and renamed, in Dockerfiles and build files alike. */
public sealed interface Symbol permits StageSymbol, ContextSymbol, PathSymbol {

    /** The Dockerfile in which the name has this meaning. */
    ProjectDockerfile dockerfile();
}
