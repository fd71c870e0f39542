package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.BuildFile;

/**
 * A build file of the project.
 *
 * @param root the folder that was searched and in which it was found
 */
public record ProjectBuildFile(FilePath path, FilePath root, BuildFile content) {

    FilePath folder() {
        return path.parent().orElse(root);
    }
}
