package io.github.dockerfilestages.project;

import java.util.Optional;

/** Answers the queries about a project that linking needs. */
record LinkedProject(Project project) implements ProjectLinks.LinkQueries {
    @Override
    public Optional<FilePath> dockerfileAt(FilePath path) {
        return project.dockerfile(path).map(ProjectDockerfile::path);
    }

    @Override
    public Optional<FilePath> onlyOneNaming(String name) {
        return project.onlyOneNaming(name);
    }

    @Override
    public Optional<ProjectBuildFile> buildFile(FilePath path) {
        return project.buildFile(path);
    }
}
