package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;

/** A Dockerfile without other files around it. */
public final class Alone {
    private Alone() {}

    public static ProjectDockerfile of(StageModel model) {
        return ProjectDockerfile.of(FilePath.of("/repo/Dockerfile"), model);
    }
}
