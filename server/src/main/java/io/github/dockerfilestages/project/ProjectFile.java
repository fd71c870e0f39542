package io.github.dockerfilestages.project;

/** A file as the project knows it: a Dockerfile, a build file, or neither. */
public sealed interface ProjectFile permits ProjectDockerfile, ProjectBuildFile, ProjectFile.AbsentFile {

    FilePath path();

    /** The same where the text is not all that the file holds, so that it must never be written. */
    ProjectFile readOnly();

    /** A file that is gone, or that is no Dockerfile and says nothing of builds. */
    record AbsentFile(FilePath path) implements ProjectFile {
        @Override
        public AbsentFile readOnly() {
            return this;
        }
    }
}
