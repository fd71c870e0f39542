package io.github.dockerfilestages.project;

/** A file as the project knows it: a Dockerfile, a build file, or neither. */
public sealed interface ProjectFile permits ProjectDockerfile, ProjectBuildFile, ProjectFile.Absent {

    FilePath path();

    /** A file that is gone, or that is no Dockerfile and says nothing of builds. */
    record Absent(FilePath path) implements ProjectFile {}
}
